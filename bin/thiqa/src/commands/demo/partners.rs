//! The invented partners of a demonstration, what was agreed with them, and what is reached.

use anyhow::{Context, Result};
use content::{ByLang, PartnerKind};
use desk_cooperation::{
    AgreementDeed, AgreementDraft, IndicatorsDeed, IndicatorsDraft, JointTask, PartnerDeed,
    PartnerDraft, Partners,
};
use desk_office::Office;
use documents::{
    Action, ActionStatus, AgreementWords, Decimal, Expert, Indicator, Level, Paired, PartnerRole,
    PartnerWords, Period,
};
use kernel::{Clock, Day, SystemClock};
use serde::Deserialize;

use super::events::EDITION;
use super::examples::member;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Invented {
    partner: Vec<Partner>,
    agreement: Agreement,
    action: Vec<Planned>,
    indicator: Vec<Wanted>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Partner {
    kind: PartnerKind,
    short: String,
    role: String,
    ar: PartnerWords,
    fr: PartnerWords,
    en: PartnerWords,
    expert: Vec<Expert>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Agreement {
    signed: i32,
    ends: i32,
    ar: AgreementWords,
    fr: AgreementWords,
    en: AgreementWords,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Planned {
    /// So many days from now.
    due: i32,
    status: ActionStatus,
    /// Which of the partners; the centre where none is named.
    #[serde(default)]
    owner: Option<usize>,
    #[serde(default)]
    person: String,
    #[serde(default)]
    evidence: String,
    title: ByLang<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wanted {
    level: Level,
    title: ByLang<String>,
    how: ByLang<String>,
    /// Days from now.
    from: i32,
    until: i32,
    target: Decimal,
    #[serde(default)]
    actual: Option<Decimal>,
    #[serde(default)]
    paired: Option<Paired>,
}

fn read() -> Result<Invented> {
    toml::from_str(include_str!("partners.toml")).context("partners.toml")
}

impl Partner {
    /// A mark of nobody.
    fn logo(&self) -> &'static [u8] {
        match self.kind {
            PartnerKind::Press => include_bytes!("press.png"),
            _ => include_bytes!("faculty.png"),
        }
    }

    fn draft(self) -> PartnerDraft {
        PartnerDraft {
            kind: self.kind,
            short: self.short,
            roles: vec![PartnerRole { edition: EDITION.to_owned(), role: self.role }],
            experts: self.expert,
            invented: true,
            words: ByLang { ar: self.ar, fr: self.fr, en: self.en },
            ..PartnerDraft::default()
        }
    }
}

impl Planned {
    fn task(self, partners: &[String], today: Day) -> JointTask {
        let due = today.plus(self.due);
        let action = Action {
            id: String::new(),
            title: self.title,
            owner: self.owner.and_then(|owner| partners.get(owner).cloned()),
            co_owners: Vec::new(),
            due,
            status: self.status,
            done: (self.status == ActionStatus::Done).then_some(due),
            evidence: self.evidence,
        };
        JointTask { action, is_public: true, person: self.person, history: Vec::new() }
    }
}

impl Wanted {
    fn indicator(self, today: Day) -> Indicator {
        let (from, until) = (today.plus(self.from), today.plus(self.until));
        let period = Period { from, until, target: Some(self.target), actual: self.actual };
        Indicator {
            level: self.level,
            title: self.title,
            how: self.how,
            baseline: None,
            periods: vec![period],
            paired: self.paired,
        }
    }
}

/// One member writes them, another approves them.
pub(super) async fn make(office: &Office) -> Result<()> {
    let (amal, badr) = (member("amal")?, member("badr")?);
    let (cooperation, invented) = (office.cooperation(), read()?);
    let today = content::Pack::embedded()?.zone.day(SystemClock.now());
    let mut partners = Vec::new();
    for partner in invented.partner {
        let id = cooperation.begin_partner(&amal).await?;
        let logo = Some(partner.logo().to_vec());
        let save = PartnerDeed::Save(Box::new(partner.draft()));
        cooperation.act_on_partner(&amal, &id, 1, save).await?;
        cooperation.attach::<Partners>(&amal, (&id, 2), "logo", logo).await?;
        cooperation.act_on_partner(&amal, &id, 3, PartnerDeed::Propose).await?;
        cooperation.act_on_partner(&badr, &id, 4, PartnerDeed::Approve).await?;
        partners.push(id);
    }
    let Agreement { signed, ends, ar, fr, en } = invented.agreement;
    let draft = AgreementDraft {
        parties: partners.clone(),
        signed: Some(today.plus(-signed)),
        ends: Some(today.plus(ends)),
        invented: true,
        words: ByLang { ar, fr, en },
        ..AgreementDraft::default()
    };
    let id = cooperation.begin_agreement(&amal).await?;
    let save = AgreementDeed::Save(Box::new(draft));
    cooperation.act_on_agreement(&amal, &id, 1, save).await?;
    for (version, planned) in (0..).zip(invented.action) {
        let task = planned.task(&partners, today);
        cooperation.plan_action(&amal, &id, version, (task, "")).await?;
    }
    // Each action is a step too.
    let step = cooperation.agreement(&id).await?.review.step;
    cooperation.act_on_agreement(&amal, &id, step, AgreementDeed::Propose).await?;
    cooperation.act_on_agreement(&badr, &id, step + 1, AgreementDeed::Approve).await?;
    let id = cooperation.begin_indicators(&amal, EDITION).await?;
    let indicators = invented.indicator.into_iter().map(|one| one.indicator(today)).collect();
    let draft = IndicatorsDraft { indicators, invented: true, ..IndicatorsDraft::default() };
    let save = IndicatorsDeed::Save(Box::new(draft));
    cooperation.act_on_indicators(&amal, &id, 1, save).await?;
    cooperation.act_on_indicators(&amal, &id, 2, IndicatorsDeed::Propose).await?;
    cooperation.act_on_indicators(&badr, &id, 3, IndicatorsDeed::Approve).await?;
    Ok(office.round().await?)
}

#[cfg(test)]
mod tests {
    use content::Role;
    use kernel::Lang;

    use super::*;

    #[test]
    fn what_is_invented_is_whole() {
        let invented = read().unwrap();
        assert!(invented.partner.iter().all(|one| Role::ALL.contains(&one.role.as_str())));
        assert!(invented.action.iter().all(|one| one.owner.unwrap_or(0) < invented.partner.len()));
        for lang in Lang::ALL {
            assert!(invented.action.iter().all(|one| !one.title.get(lang).is_empty()));
        }
    }
}
