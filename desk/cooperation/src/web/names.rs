use kernel::Lang;

use crate::web::Desk;

impl Desk {
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
