import type { Topic } from "./i18n";

/** The words of every surface that has some of its own. A page fetches those it speaks of. */
export const TOPICS = {
  screens: {
    name: "screens",
    catalogues: {
      zh: () => import("#i18n/screens.zh.json"),
      en: () => import("#i18n/screens.en.json"),
      es: () => import("#i18n/screens.es.json"),
      ko: () => import("#i18n/screens.ko.json"),
    },
  },
  guide: {
    name: "guide",
    catalogues: {
      zh: () => import("#i18n/guide.zh.json"),
      en: () => import("#i18n/guide.en.json"),
      es: () => import("#i18n/guide.es.json"),
      ko: () => import("#i18n/guide.ko.json"),
    },
  },
  claims: {
    name: "claims",
    catalogues: {
      zh: () => import("#i18n/claims.zh.json"),
      en: () => import("#i18n/claims.en.json"),
      es: () => import("#i18n/claims.es.json"),
      ko: () => import("#i18n/claims.ko.json"),
    },
  },
  today: {
    name: "today",
    catalogues: {
      zh: () => import("#i18n/today.zh.json"),
      en: () => import("#i18n/today.en.json"),
      es: () => import("#i18n/today.es.json"),
      ko: () => import("#i18n/today.ko.json"),
    },
  },
  admin: {
    name: "admin",
    catalogues: {
      zh: () => import("#i18n/admin.zh.json"),
      en: () => import("#i18n/admin.en.json"),
      es: () => import("#i18n/admin.es.json"),
      ko: () => import("#i18n/admin.ko.json"),
    },
  },
  feedback: {
    name: "feedback",
    catalogues: {
      zh: () => import("#i18n/feedback.zh.json"),
      en: () => import("#i18n/feedback.en.json"),
      es: () => import("#i18n/feedback.es.json"),
      ko: () => import("#i18n/feedback.ko.json"),
    },
  },
  opinion: {
    name: "opinion",
    catalogues: {
      zh: () => import("#i18n/opinion.zh.json"),
      en: () => import("#i18n/opinion.en.json"),
      es: () => import("#i18n/opinion.es.json"),
      ko: () => import("#i18n/opinion.ko.json"),
    },
  },
  process: {
    name: "process",
    catalogues: {
      zh: () => import("#i18n/process.zh.json"),
      en: () => import("#i18n/process.en.json"),
      es: () => import("#i18n/process.es.json"),
      ko: () => import("#i18n/process.ko.json"),
    },
  },
  policy: {
    name: "policy",
    catalogues: {
      zh: () => import("#i18n/policy.zh.json"),
      en: () => import("#i18n/policy.en.json"),
      es: () => import("#i18n/policy.es.json"),
      ko: () => import("#i18n/policy.ko.json"),
    },
  },
  network: {
    name: "network",
    catalogues: {
      zh: () => import("#i18n/network.zh.json"),
      en: () => import("#i18n/network.en.json"),
      es: () => import("#i18n/network.es.json"),
      ko: () => import("#i18n/network.ko.json"),
    },
  },
  lobby: {
    name: "lobby",
    catalogues: {
      zh: () => import("#i18n/lobby.zh.json"),
      en: () => import("#i18n/lobby.en.json"),
      es: () => import("#i18n/lobby.es.json"),
      ko: () => import("#i18n/lobby.ko.json"),
    },
  },
  roster: {
    name: "roster",
    catalogues: {
      zh: () => import("#i18n/roster.zh.json"),
      en: () => import("#i18n/roster.en.json"),
      es: () => import("#i18n/roster.es.json"),
      ko: () => import("#i18n/roster.ko.json"),
    },
  },
  skills: {
    name: "skills",
    catalogues: {
      zh: () => import("#i18n/skills.zh.json"),
      en: () => import("#i18n/skills.en.json"),
      es: () => import("#i18n/skills.es.json"),
      ko: () => import("#i18n/skills.ko.json"),
    },
  },
  personal: {
    name: "personal",
    catalogues: {
      zh: () => import("#i18n/personal.zh.json"),
      en: () => import("#i18n/personal.en.json"),
      es: () => import("#i18n/personal.es.json"),
      ko: () => import("#i18n/personal.ko.json"),
    },
  },
  site: {
    name: "site",
    catalogues: {
      zh: () => import("#i18n/site.zh.json"),
      en: () => import("#i18n/site.en.json"),
      es: () => import("#i18n/site.es.json"),
      ko: () => import("#i18n/site.ko.json"),
    },
  },
  whatif: {
    name: "whatif",
    catalogues: {
      zh: () => import("#i18n/whatif.zh.json"),
      en: () => import("#i18n/whatif.en.json"),
      es: () => import("#i18n/whatif.es.json"),
      ko: () => import("#i18n/whatif.ko.json"),
    },
  },
  lookahead: {
    name: "lookahead",
    catalogues: {
      zh: () => import("#i18n/lookahead.zh.json"),
      en: () => import("#i18n/lookahead.en.json"),
      es: () => import("#i18n/lookahead.es.json"),
      ko: () => import("#i18n/lookahead.ko.json"),
    },
  },
  forecast: {
    name: "forecast",
    catalogues: {
      zh: () => import("#i18n/forecast.zh.json"),
      en: () => import("#i18n/forecast.en.json"),
      es: () => import("#i18n/forecast.es.json"),
      ko: () => import("#i18n/forecast.ko.json"),
    },
  },
  phone: {
    name: "phone",
    catalogues: {
      zh: () => import("#i18n/phone.zh.json"),
      en: () => import("#i18n/phone.en.json"),
      es: () => import("#i18n/phone.es.json"),
      ko: () => import("#i18n/phone.ko.json"),
    },
  },
  staff: {
    name: "staff",
    catalogues: {
      zh: () => import("#i18n/staff.zh.json"),
      en: () => import("#i18n/staff.en.json"),
      es: () => import("#i18n/staff.es.json"),
      ko: () => import("#i18n/staff.ko.json"),
    },
  },
} as const satisfies Record<string, Topic>;

export type TopicName = keyof typeof TOPICS;
