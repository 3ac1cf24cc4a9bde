//! What a centre would say of itself: here all of it is invented, and says so.

use web::Mode;

use crate::config::{CentreConfig, PrivacyConfig, Text};

/// Channels that the pages name as real help.
const REAL_HELP: [&str; 2] = ["emc-helpline", "e-blagh"];

/// Describes the demonstration's centre.
pub(super) fn describe(centre: &mut CentreConfig) {
    centre.mode = Mode::Demonstration;
    centre.real_help = REAL_HELP.map(str::to_owned).to_vec();
    centre.hours = Text::each(
        "من الاثنين إلى الجمعة، من 9 إلى 17 (أوقات مخترعة)",
        "Du lundi au vendredi, de 9 h à 17 h (horaires inventés)",
        "Monday to Friday, 9:00 to 17:00 (invented hours)",
    );
    centre.answer_time = Text::each(
        "خلال يومي عمل (مدة مخترعة)",
        "Sous deux jours ouvrés (délai inventé)",
        "Within two working days (invented)",
    );
    centre.privacy = PrivacyConfig {
        controller: Text::each(
            "جمعية مخترعة، من أجل هذا العرض فقط",
            "Une association inventée pour cette démonstration",
            "An association invented for this demonstration",
        ),
        controller_address: Text::each(
            "عنوان مخترع، لا يوجد",
            "Une adresse inventée, qui n’existe pas",
            "An invented address, which does not exist",
        ),
        declaration: "DEMO-0000 (invented · inventé · مخترع)".to_owned(),
        purposes: Text::each(
            "مساعدة من يكتب (معلومة مخترعة)",
            "Aider les personnes qui écrivent (information inventée)",
            "To help the people who write (invented)",
        ),
        retention: Text::each(
            "سنتان بعد آخر رسالة (معلومة مخترعة)",
            "Deux ans après le dernier message (information inventée)",
            "Two years after the last message (invented)",
        ),
        recipients: Text::each(
            "لا أحد (معلومة مخترعة)",
            "Personne (information inventée)",
            "Nobody (invented)",
        ),
        transfers: Text::each(
            "لا شيء (معلومة مخترعة)",
            "Rien (information inventée)",
            "Nothing (invented)",
        ),
    };
}
