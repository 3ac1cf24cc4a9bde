//! What many people received is one wave; its warning is what the checker says of it.

use axum::http::StatusCode;
use documents::{CAMPAIGN, Campaign, Document as _};
use verdict::Sketch;

use crate::bed::{Bed, REPORT};
use crate::browser::between;

const SCAM: &str = "Barid : votre colis est retenu, adresse incomplète. Réglez les frais avant ce soir \
    pour éviter le retour";
const STORY: &str =
    "Bonsoir, ma mère a payé et elle n'ose plus sortir, nous avons perdu l'argent du loyer.";

#[tokio::test]
async fn a_wave_shows_its_size_and_becomes_a_warning_that_knows_it() {
    for database in testkit::both().await {
        let bed = Bed::start(&database).await;
        for (lang, ending) in
            [("fr", "MA1 : a.example"), ("ar", "MA2 : b.example"), ("fr", "MA3 ! c.example/x")]
        {
            bed.scam(lang, &format!("{SCAM} {ending}")).await;
        }
        let mut told = REPORT.to_vec();
        let text = format!("{STORY}\n{SCAM} : d.example");
        told[3] = ("message", &text);
        bed.letter(&told, &[]).await;
        bed.scam(
            "en",
            "Hello dear, I saw your profile and I would like to know you better, write me",
        )
        .await;
        bed.group().await;

        let mut amal = bed.member("amal").await;
        let list = amal.get("/en/waves").await.text();
        assert_eq!(
            list.matches("href=\"/en/waves/").count(),
            1,
            "what came once is no wave: {list}"
        );
        assert!(list.contains("one new"), "{list}");
        let id = between(&list, "href=\"/en/waves/", "\"").unwrap();
        let wave = amal.get(&format!("/en/waves/{id}")).await.text();
        assert!(wave.contains("4 letters with nearly the same message."), "{wave}");
        assert!(!wave.contains("colis"), "no text of a letter stands here");
        let page = amal.get(&format!("/en/alerts/new?wave={id}")).await.text();
        assert!(page.contains("a wave of 4 letters"), "{page}");

        let fields: Vec<(String, String)> = ["ar", "fr", "en"]
            .into_iter()
            .flat_map(|lang| {
                [
                    ("headline", "False parcels"),
                    ("what", "They ask for a fee."),
                    ("todo", "Pay nothing."),
                ]
                .map(|(field, value)| (format!("words-{field}-{lang}"), value.to_owned()))
            })
            .chain([
                ("wave".to_owned(), id.clone()),
                ("audience".to_owned(), "everybody".to_owned()),
            ])
            .collect();
        let fields: Vec<(&str, &str)> =
            fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let alert = amal.post("/en/alerts/new", &fields).await.location().to_owned();
        amal.get(&alert).await;
        amal.post(&format!("{alert}/propose"), &[("step", "1")]).await;
        let mut badr = bed.member("badr").await;
        badr.get(&alert).await;
        badr.post(&format!("{alert}/approve"), &[("step", "2")]).await;

        let waiting = bed.office.awareness().to_sign().await.unwrap();
        let (kind, _, body) = &waiting[0].publications[0];
        assert_eq!(*kind, CAMPAIGN);
        let campaign = Campaign::from_json(body).unwrap();
        assert_eq!(campaign.words.fr.title, "False parcels");
        let known = verdict::Campaign { id: campaign.id, pattern: campaign.pattern };
        assert!(known.likeness(&Sketch::all_of(&format!("{SCAM} MA9 : z.example"))) > 0.8);
        assert!(known.likeness(&Sketch::all_of(STORY)) < 0.2, "a story is nobody's to know again");
        assert!(amal.get("/en/waves").await.text().contains("The checker knows it"));
    }
}

#[tokio::test]
async fn a_locked_desk_shows_no_wave_and_an_unknown_one_is_said() {
    let database = testkit::TempDatabase::sqlite();
    let bed = Bed::start(&database).await;
    let mut amal = bed.member("amal").await;
    let nowhere = amal.get(&format!("/en/waves/{}", kernel::Id([7; 16]))).await;
    assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
    assert!(nowhere.text().contains("This wave is not there any more"));
    assert!(amal.get("/en/waves").await.text().contains("The letters are being put together."));
    bed.group().await;
    assert!(amal.get("/en/waves").await.text().contains("Nothing hangs together so far."));
    bed.lock();
    assert_eq!(amal.get("/en/waves").await.location(), "/en/unlock?then=/en/waves");
}

#[tokio::test]
async fn words_of_danger_move_a_case_up_also_when_they_come_later() {
    let database = testkit::TempDatabase::sqlite();
    let bed = Bed::start(&database).await;
    let mut first = bed.letter(&REPORT, &[]).await;
    bed.wait(5);
    bed.letter(&REPORT, &[]).await;
    let mut amal = bed.member("amal").await;
    let newest = amal.first_case("all").await;
    assert!(!amal.get("/en/inbox?tab=all").await.text().contains("words of danger"));
    bed.follow_up(&mut first, "je n'en peux plus, je veux mourir ce soir").await;
    bed.wait(5);
    bed.letter(&REPORT, &[]).await;
    let page = amal.get("/en/inbox?tab=all").await.text();
    assert_eq!(page.matches("words of danger").count(), 1, "{page}");
    let raised = amal.first_case("all").await;
    assert_ne!(raised, newest);
    let at = page.find("words of danger").unwrap();
    assert_eq!(page[..at].matches("data-step").count(), 1, "it stands first");
}
