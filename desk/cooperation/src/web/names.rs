use kernel::Lang;
use store::StoreError;

use crate::web::Desk;
use crate::web::list::name_of;

/// What can be named: each by its name in addresses, and what it is called.
pub(super) type Known = Vec<(String, String)>;

/// What something is called; its name in addresses where nobody knows it any more.
pub(super) fn name_in(known: &[(String, String)], id: &str) -> String {
    let found = known.iter().find(|(of, _)| of == id);
    found.map_or_else(|| id.to_owned(), |(_, name)| name.clone())
}

impl Desk {
    /// Every event and what it is called, what last changed first.
    pub(super) async fn event_names(&self, lang: Lang) -> Result<Known, StoreError> {
        let (events, t) = (self.cooperation.events().await?, self.shell.phrases(lang));
        Ok(events.iter().map(|one| (one.id.clone(), name_of(one, lang, t))).collect())
    }

    /// What an edition is called: its series and its number.
    pub(super) fn edition_name(&self, id: &str, lang: Lang) -> String {
        let (programme, t) = (&self.shell.pack().programme, self.shell.phrases(lang));
        let Some(edition) = programme.edition(id) else { return id.to_owned() };
        let series = programme.series(&edition.series);
        let series = series.map(|series| series.name.get(lang).clone()).unwrap_or_default();
        match edition.number {
            Some(number) => {
                let arguments = [("series", series.into()), ("number", number.into())];
                t.format("programme-number", &arguments).into_owned()
            }
            None => series,
        }
    }
}
