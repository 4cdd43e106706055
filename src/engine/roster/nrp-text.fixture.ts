/** A week of three people in the published text format, with every section and the quirks of real files. */
export const SMALL_NRP = `# a comment
SECTION_HORIZON
# days:
7

SECTION_SHIFTS
# ShiftID, Length in mins, Shifts which cannot follow this shift
E,480,
L,480,E
N,600,E|L

SECTION_STAFF
# ID, MaxShifts, MaxTotalMinutes, MinTotalMinutes, MaxConsecutiveShifts, MinConsecutiveShifts, MinConsecutiveDaysOff, MaxWeekends
A,E=7|L=7|N=1,2520,1440,5,2,2,1
B,E=7|L=0|N=0,2400,1440,5,1,2,1
C,E=7|L=7|N=2,2520,960,4,2,2,1

SECTION_DAYS_OFF
# EmployeeID, DayIndexes
A,0
B,2,6

SECTION_SHIFT_ON_REQUESTS
A,1,L,3
C,5,E,2

SECTION_SHIFT_OFF_REQUESTS
B,0,E,1

SECTION_COVER
# Day, ShiftID, Requirement, Weight for under, Weight for over
0,E,1,100,1
1,E,1,100,1
1,L,1,100,1
2,E,1,100,1
3,L,1,100,1
4,E,2,100,1
5,N,1,100,1
6,L,-0,100,1
`;
