//! `/{lang}/inbox`: lists of cases. No text of a sender stands here, only coded answers: others
//! may see the screen. What an address narrows the list to is a name of the form's own.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use content::{Form, Phrases};
use desk_frame::{Frame, Visit, lasting, minutes, see};
use kernel::{Id, Lang};
use serde::Deserialize;
use web::{Failure, Language, Query};

use crate::domain::facts::WITHOUT_SITUATION;
use crate::web::Desk;
use crate::web::facts::{Choices, choice, way_words};
use crate::web::note::Note;
use crate::web::places::tab_words;
use crate::{Filter, Hint, Line, List, Order, PAGE, Status, Tab, Waits, Wanted, Way};

/// Which page of which list.
#[derive(Deserialize)]
pub(super) struct Asked {
    tab: Option<String>,
    situation: Option<String>,
    age: Option<String>,
    lang: Option<String>,
    waits: Option<String>,
    order: Option<String>,
    page: Option<usize>,
    note: Option<Note>,
}

#[derive(Template)]
#[template(path = "inbox.html")]
struct Main<'a> {
    t: Phrases<'a>,
    lang: Lang,
    title: &'a str,
    note: Option<&'static str>,
    tab: Tab,
    opening: Option<String>,
    narrowed: bool,
    situations: Choices,
    ages: Choices,
    languages: Choices,
    times: Choices,
    orders: Choices,
    empty: &'static str,
    rows: Vec<Row>,
    range: Option<String>,
    previous: Option<String>,
    next: Option<String>,
    refused: usize,
}

struct Row {
    id: Id,
    number: String,
    opens: bool,
    situation: String,
    age: String,
    language: Option<Lang>,
    received: String,
    waits: String,
    files: usize,
    holder: Option<String>,
    badges: Vec<Badge>,
    unread: bool,
    alarming: bool,
}

struct Badge {
    words: &'static str,
    urgent: bool,
}

/// `/{lang}`, as people type it.
pub(super) async fn home(Language(lang): Language) -> Response {
    see(&format!("/{lang}/"))
}

pub(super) async fn handler(
    State(desk): State<Desk>,
    Language(lang): Language,
    Query(asked): Query<Asked>,
    visit: Visit,
) -> Result<Response, Failure> {
    let form = desk.form.as_deref();
    let wanted = asked.wanted(form)?;
    if !visit.unlocked {
        return Ok(see(&format!("/{lang}/unlock?then=/{lang}/inbox")));
    }
    let list = match desk.cases.list(&visit.actor.name, &wanted).await {
        Ok(list) => list,
        Err(error) => return Ok(desk.case_trouble(error, &visit, lang, ("/inbox", None))),
    };
    let t = desk.shell.phrases(lang);
    let title = t.with("desk-inbox-title", "status", t.get(tab_words(wanted.tab)));
    let page = |page| format!("/{lang}{}", path_of(&Wanted { page, ..wanted.clone() }));
    let has_next = list.found > (wanted.page + 1).saturating_mul(PAGE);
    let main = Main {
        t,
        lang,
        title: &title,
        note: asked.note.map(Note::words),
        tab: wanted.tab,
        opening: list.opening.map(|(done, all)| {
            t.format("desk-opening", &[("done", done.into()), ("all", all.into())]).into_owned()
        }),
        narrowed: !wanted.filter.is_any(),
        situations: situations(form, wanted.filter.situation.as_deref(), t),
        ages: Choices::of(form, "age", wanted.filter.age.as_deref(), lang),
        languages: languages(wanted.filter.lang),
        times: times(wanted.filter.waits, t),
        orders: orders(wanted.order, t),
        empty: empty_words(&wanted),
        rows: list.lines.iter().map(|line| Row::of(line, &desk, form, t)).collect(),
        range: range(&list, wanted.page, t),
        previous: wanted.page.checked_sub(1).map(page),
        next: has_next.then(|| page(wanted.page + 1)),
        refused: list.refused,
    };
    let (path, here, status) = (path_of(&wanted), wanted.tab.code(), StatusCode::OK);
    Ok(desk.page(&Frame { visit: &visit, lang, title: &title, path: &path, here, status }, &main))
}

impl Asked {
    /// What is wanted; a name that nobody knows is no address of ours.
    fn wanted(&self, form: Option<&Form>) -> Result<Wanted, Failure> {
        let given = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
        let known = |field: &str, text: &Option<String>| match given(text) {
            Some(code)
                if !WITHOUT_SITUATION.contains(&code.as_str()) && !choice(form, field, &code) =>
            {
                Err(Failure::BadRequest)
            }
            code => Ok(code),
        };
        let tab = given(&self.tab).map(|code| Tab::from_code(&code).ok_or(Failure::NotFound));
        let lang = given(&self.lang).map(|tag| tag.parse().map_err(|_| Failure::BadRequest));
        let waits =
            given(&self.waits).map(|code| Waits::from_code(&code).ok_or(Failure::BadRequest));
        let order = match given(&self.order).as_deref() {
            None => Order::Newest,
            Some("oldest") => Order::Oldest,
            Some(_) => return Err(Failure::BadRequest),
        };
        let filter = Filter {
            situation: known("situation", &self.situation)?,
            age: known("age", &self.age)?,
            lang: lang.transpose()?,
            waits: waits.transpose()?,
        };
        let page = self.page.unwrap_or(1).saturating_sub(1);
        Ok(Wanted { tab: tab.transpose()?.unwrap_or_default(), filter, order, page })
    }
}

/// The address of a list, without the language.
fn path_of(wanted: &Wanted) -> String {
    let Wanted { tab, filter, order, page } = wanted;
    let mut path = format!("/inbox?tab={}", tab.code());
    let mut put = |name: &str, code: &str| {
        // A choice's name holds letters, digits and dashes; one also a plus.
        path.push_str(&format!("&{name}={}", code.replace('+', "%2B")));
    };
    if let Some(situation) = &filter.situation {
        put("situation", situation);
    }
    if let Some(age) = &filter.age {
        put("age", age);
    }
    if let Some(lang) = filter.lang {
        put("lang", lang.tag());
    }
    if let Some(waits) = filter.waits {
        put("waits", waits.code());
    }
    if *order == Order::Oldest {
        put("order", "oldest");
    }
    if *page > 0 {
        put("page", &(page + 1).to_string());
    }
    path
}

/// The situations of the form, and the kinds of letters that ask for none.
fn situations(form: Option<&Form>, chosen: Option<&str>, t: Phrases<'_>) -> Choices {
    let mut choices = Choices::of(form, "situation", chosen, t.lang());
    for kind in WITHOUT_SITUATION {
        choices.add(kind, t.get(&format!("desk-situation-{kind}")).into_owned(), chosen);
    }
    choices
}

impl Row {
    fn of(line: &Line, desk: &Desk, form: Option<&Form>, t: Phrases<'_>) -> Self {
        let facts = line.facts.as_ref();
        let words = |field: &str, code: Option<&String>| {
            let words = || form?.words_of(t.lang(), field).choices.remove(code?);
            words().unwrap_or_else(|| "–".to_owned())
        };
        let waits = line.is_our_turn().then(|| lasting(minutes(line.since, desk.cases.now()), t));
        let mut badges = Vec::new();
        let mut badge = |shown: bool, words, urgent| {
            if shown {
                badges.push(Badge { words, urgent });
            }
        };
        badge(line.is_urgent(), "desk-urgent", true);
        badge(line.wants_second, "desk-second-wanted", true);
        badge(line.hint() == Hint::Danger, "desk-hint-danger", true);
        badge(line.hint() == Hint::Abuse, "desk-hint-abuse", false);
        badge(line.unread, "desk-unread", false);
        badge(line.status == Status::Waiting, "desk-answered", false);
        badge(line.status == Status::Closed, "desk-status-closed", false);
        let told = facts.map(|facts| facts.way).filter(|way| *way != Way::Sealed);
        badge(told.is_some(), told.map_or("", way_words), false);
        Self {
            id: line.id,
            number: line.id.short(),
            opens: facts.is_some(),
            situation: match facts.and_then(|facts| facts.situation.as_deref()) {
                Some(kind) if WITHOUT_SITUATION.contains(&kind) => {
                    t.get(&format!("desk-situation-{kind}")).into_owned()
                }
                _ => words("situation", facts.and_then(|facts| facts.situation.as_ref())),
            },
            age: words("age", facts.and_then(|facts| facts.age.as_ref())),
            language: facts.and_then(|facts| facts.lang),
            received: t.day(line.received),
            waits: waits.unwrap_or_else(|| "–".to_owned()),
            files: line.files,
            holder: line.holder.clone(),
            badges,
            unread: line.unread,
            alarming: line.is_alarming(),
        }
    }
}

fn languages(chosen: Option<Lang>) -> Choices {
    let all = Lang::ALL.map(|lang| (lang.tag().to_owned(), lang.own_name().to_owned()));
    Choices::new(all, chosen.map(Lang::tag))
}

fn times(chosen: Option<Waits>, t: Phrases<'_>) -> Choices {
    let all = Waits::ALL.map(|waits| {
        let words = match waits {
            Waits::Day => "desk-waits-day",
            Waits::ThreeDays => "desk-waits-three-days",
            Waits::Week => "desk-waits-week",
        };
        (waits.code().to_owned(), t.get(words).into_owned())
    });
    Choices::new(all, chosen.map(Waits::code))
}

fn orders(chosen: Order, t: Phrases<'_>) -> Choices {
    let all = [("oldest".to_owned(), t.get("desk-order-oldest").into_owned())];
    Choices::new(all, (chosen == Order::Oldest).then_some("oldest"))
}

/// `1–50 of 734`, where there is more than a page.
fn range(list: &List, page: usize, t: Phrases<'_>) -> Option<String> {
    let first = page.saturating_mul(PAGE) + 1;
    let last = first + list.lines.len().saturating_sub(1);
    let variables = [("first", first.into()), ("last", last.into()), ("all", list.found.into())];
    let shown = list.found > PAGE && !list.lines.is_empty();
    shown.then(|| t.format("desk-range", &variables).into_owned())
}

fn empty_words(wanted: &Wanted) -> &'static str {
    if wanted.page > 0 {
        return "desk-empty-page";
    }
    if !wanted.filter.is_any() {
        return "desk-empty-filter";
    }
    match wanted.tab {
        Tab::New => "desk-empty-new",
        Tab::Mine => "desk-empty-mine",
        Tab::Waiting => "desk-empty-waiting",
        Tab::Closed => "desk-empty-closed",
        Tab::All => "desk-empty-all",
    }
}
