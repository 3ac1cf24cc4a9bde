use std::sync::Arc;

use askama::Template;
use axum::http::{HeaderValue, header};
use axum::response::{Html, IntoResponse, Response};
use content::{Pack, Phrases};
use kernel::{Clock, Day, Lang, Random, Ts};

use crate::centre::HelpLine;
use crate::headers::{Policy, permit_camera};
use crate::page::Layout;
use crate::shared::ForEverybody;
use crate::{Assets, Centre, CentreError, Failure, Page};

/// Whose pages these are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Anybody's.
    Public,
    /// The team's.
    Desk,
}

/// What every page of one side shares. Cheap to clone: put it into a router's state.
#[derive(Clone)]
pub struct Shell(Arc<Inner>);

struct Inner {
    side: Side,
    pack: Arc<Pack>,
    centre: Centre,
    assets: Assets,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
}

impl Shell {
    /// The shell of one side.
    ///
    /// # Errors
    /// The configuration names what the pack does not have, or an address is none.
    pub fn new(
        side: Side,
        pack: Arc<Pack>,
        centre: Centre,
        assets: Assets,
        clock: Arc<dyn Clock>,
        random: Arc<dyn Random>,
    ) -> Result<Self, CentreError> {
        centre.check(&pack)?;
        Ok(Self(Arc::new(Inner { side, pack, centre, assets, clock, random })))
    }

    /// Whose pages these are.
    pub fn side(&self) -> Side {
        self.0.side
    }

    /// The country pack.
    pub fn pack(&self) -> &Pack {
        &self.0.pack
    }

    /// The centre's configuration.
    pub fn centre(&self) -> &Centre {
        &self.0.centre
    }

    /// The static files.
    pub fn assets(&self) -> &Assets {
        &self.0.assets
    }

    /// The words of one language.
    pub fn phrases(&self, lang: Lang) -> Phrases<'_> {
        self.0.pack.words.in_lang(lang)
    }

    /// The present moment.
    pub fn now(&self) -> Ts {
        self.0.clock.now()
    }

    /// Today in the centre's zone.
    pub fn today(&self) -> Day {
        self.0.pack.zone.day(self.now())
    }

    pub(crate) fn random(&self) -> &dyn Random {
        self.0.random.as_ref()
    }

    pub(crate) fn help(&self, lang: Lang) -> Vec<HelpLine<'_>> {
        self.0.centre.help(self.pack(), lang, self.today())
    }

    /// A whole page: the house around `main`.
    pub fn page(&self, page: Page<'_>, main: &impl Template) -> Response {
        match self.render(&page, main) {
            Ok(html) => self.respond(&page, html),
            Err(error) => Failure::internal(error).into_response(),
        }
    }

    /// The same page's markup alone.
    ///
    /// # Errors
    /// A template fails.
    pub fn render(&self, page: &Page<'_>, main: &impl Template) -> askama::Result<String> {
        let Inner { side, pack, centre, assets, .. } = self.0.as_ref();
        let t = self.phrases(page.lang);
        let centre_name = centre.name(pack, page.lang);
        let title = if page.sensitive {
            t.get("neutral-title").into_owned()
        } else {
            format!("{} · {centre_name}", page.title)
        };
        let desk = *side == Side::Desk;
        let mut styles = vec![assets.href("thiqa.css")];
        if desk {
            styles.push(assets.href("desk.css"));
        }
        let aside = match &page.aside {
            Some(Ok(aside)) => Some(aside.as_str()),
            Some(Err(_)) => return Err(askama::Error::Fmt),
            None => None,
        };
        let main = main.render()?;
        let layout = Layout {
            t,
            lang: page.lang,
            title,
            centre: centre_name,
            path: page.path,
            languages: !page.answers_post,
            styles,
            scripts: self.scripts(page).map(|name| assets.script(name)).collect(),
            modules: page.modules.and_then(|folder| assets.modules(folder)),
            mark: assets.href("mark.svg"),
            desk,
            logo: assets.logo().map(|name| assets.href(name)),
            mode: centre.mode,
            undeclared: centre.is_undeclared(),
            help: self.help(page.lang),
            exit: page.sensitive.then_some(centre.quick_exit.as_str()),
            aside,
            main: &main,
            feed: page.feed,
            share: page.share.as_ref(),
        };
        layout.render()
    }

    /// What a page runs: where it may betray its reader, the quick exit first.
    fn scripts<'a>(&self, page: &'a Page<'_>) -> impl Iterator<Item = &'static str> + use<'a> {
        let exit = page.sensitive && self.0.side == Side::Public;
        exit.then_some("exit.js").into_iter().chain(page.scripts.iter().copied())
    }

    fn respond(&self, page: &Page<'_>, html: String) -> Response {
        let mut response = (page.status, Html(html)).into_response();
        let headers = response.headers_mut();
        let private = page.sensitive || self.0.side == Side::Desk || !page.status.is_success();
        let cache = if private { "no-store" } else { "no-cache" };
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
        let policy =
            match (page.seals, self.scripts(page).next().is_some() || page.modules.is_some()) {
                _ if page.offline => Policy::Offline,
                (true, _) => Policy::Sealing,
                (false, true) => Policy::Scripts,
                (false, false) => Policy::Still,
            };
        headers.insert(header::CONTENT_SECURITY_POLICY, policy.header());
        let language = HeaderValue::from_static(page.lang.tag());
        headers.insert(header::CONTENT_LANGUAGE, language);
        if page.sensitive {
            let none = HeaderValue::from_static("no-referrer");
            headers.insert(header::REFERRER_POLICY, none);
        }
        if page.offline {
            permit_camera(headers);
        }
        if page.for_everybody {
            response.extensions_mut().insert(ForEverybody);
        }
        response
    }
}
