//! What a guide can be: for whom, about what, how hard.

use serde::{Deserialize, Serialize};

macro_rules! kinds {
    ($(#[$about:meta])* $name:ident { $($(#[$of_one:meta])* $one:ident = $tag:literal,)* }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$of_one])* #[serde(rename = $tag)] $one,)*
        }

        impl $name {
            /// All of them, in the order in which a reader meets them.
            pub const ALL: &[Self] = &[$(Self::$one,)*];

            /// How files and addresses write it.
            pub fn tag(self) -> &'static str {
                match self {
                    $(Self::$one => $tag,)*
                }
            }

            /// The one that is written so.
            pub fn named(tag: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.tag() == tag)
            }
        }
    };
}

kinds! {
    /// For whom a guide is written.
    Audience {
        /// Whoever reads it.
        Everybody = "everybody",
        /// Children.
        Pupils8To11 = "pupils-8-11",
        /// Younger teenagers.
        Pupils12To14 = "pupils-12-14",
        /// Older teenagers.
        Pupils15To18 = "pupils-15-18",
        /// At a university or a school after it.
        Students = "students",
        /// Who brings up children.
        Parents = "parents",
        /// Who teaches.
        Teachers = "teachers",
        /// What meets women in particular.
        Women = "women",
        /// Older people.
        Seniors = "seniors",
        /// Who reports.
        Journalists = "journalists",
        /// Associations.
        CivilSociety = "civil-society",
        /// Small and medium firms.
        SmallFirms = "small-firms",
        /// Administrations.
        PublicBodies = "public-bodies",
        /// Who runs machines and networks.
        Administrators = "administrators",
        /// Whose failure would hurt many.
        CriticalOperators = "critical-operators",
    }
}

kinds! {
    /// What a guide is about.
    Theme {
        /// Passwords, signing in.
        Accounts = "accounts",
        /// Who sees what.
        Privacy = "privacy",
        /// False messages and sellers.
        Scams = "scams",
        /// Banks, cards, buying.
        Money = "money",
        /// Being hounded.
        Harassment = "harassment",
        /// Pictures that were not for others.
        IntimateImages = "intimate-images",
        /// Bringing up.
        Children = "children",
        /// Phones, computers, networks.
        Devices = "devices",
        /// What is true.
        Information = "information",
        /// Machines that write, speak and draw.
        Ai = "ai",
        /// Firms and services.
        Work = "work",
        /// Rights and rules.
        Law = "law",
    }
}

kinds! {
    /// How much a guide supposes.
    Level {
        /// Nothing.
        FirstSteps = "first-steps",
        /// What one does every day.
        Everyday = "everyday",
        /// A trade.
        Advanced = "advanced",
    }
}
