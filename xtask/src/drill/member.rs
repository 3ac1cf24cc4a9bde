//! A member of the team at the desk's pages, as in a browser.

use std::net::SocketAddr;

use anyhow::{Context, Result, ensure};

use crate::http::{Answer, Connection};

/// A member who has signed in.
pub(super) struct Member {
    desk: SocketAddr,
    cookie: String,
}

/// A case's page.
pub(super) struct Case {
    address: String,
    page: String,
}

impl Member {
    pub(super) async fn sign_in(desk: SocketAddr, name: &str, password: &str) -> Result<Self> {
        let mut member = Self { desk, cookie: String::new() };
        let fields = [("name", name), ("password", password)];
        let answer = member.send("/fr/sign-in", &fields).await?;
        member.cookie = answer.cookie.with_context(|| format!("{name} is not let in"))?;
        Ok(member)
    }

    pub(super) async fn unlock(&self, passphrase: &str) -> Result<()> {
        self.press("/fr/unlock", "/fr/unlock", &[("passphrase", passphrase)]).await
    }

    /// Has the desk make a round with the front now.
    pub(super) async fn collect(&self) -> Result<()> {
        self.press("/fr/inbox", "/fr/collect", &[]).await
    }

    /// The case in which these words stand, if there is one.
    pub(super) async fn case_saying(&self, words: &str) -> Result<Option<Case>> {
        let inbox = self.page("/fr/inbox?tab=all").await?;
        for address in all_between(&inbox, "<th scope=\"row\"><a href=\"", "\"") {
            let page = self.page(address).await?;
            if page.contains(words) {
                return Ok(Some(Case { address: address.to_owned(), page }));
            }
        }
        Ok(None)
    }

    pub(super) async fn reply(&self, case: &Case, text: &str) -> Result<()> {
        let seen = between(&case.page, "name=\"seen\" value=\"", "\"").context("no answer form")?;
        let fields = [("text", text), ("seen", seen), ("lang", "fr")];
        self.press(&case.address, &format!("{}/reply", case.address), &fields).await
    }

    /// The bytes of a case's only file.
    pub(super) async fn open_file(&self, case: &Case) -> Result<Vec<u8>> {
        let mut forms = all_between(&case.page, "action=\"", "\"");
        let open = forms.find(|action| action.ends_with("/open")).context("no file to open")?;
        let answer = self.send(open, &[("token", token(&case.page)?)]).await?;
        ensure!(answer.status == 200, "a file is answered {}", answer.status);
        Ok(answer.body)
    }

    /// Sends a form of a page, with the token that stands there.
    async fn press(&self, page: &str, action: &str, fields: &[(&str, &str)]) -> Result<()> {
        let page = self.page(page).await?;
        let fields = [fields, &[("token", token(&page)?)]].concat();
        let answer = self.send(action, &fields).await?;
        ensure!(answer.status == 303, "{action} is answered {}", answer.status);
        Ok(())
    }

    async fn page(&self, path: &str) -> Result<String> {
        let cookie = &self.cookie;
        let request = format!("GET {path} HTTP/1.1\r\nhost: localhost\r\ncookie: {cookie}\r\n\r\n");
        let page = Connection::open(self.desk).await?.expect(200, request.as_bytes()).await;
        Ok(String::from_utf8(page.with_context(|| format!("the desk's page {path}"))?)?)
    }

    async fn send(&self, action: &str, fields: &[(&str, &str)]) -> Result<Answer> {
        let fields = fields.iter().map(|(name, value)| format!("{name}={}", encoded(value)));
        let body = fields.collect::<Vec<_>>().join("&");
        let request = format!(
            "POST {action} HTTP/1.1\r\nhost: localhost\r\ncookie: {}\r\ncontent-type: \
             application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
            self.cookie,
            body.len()
        );
        Connection::open(self.desk).await?.exchange(request.as_bytes()).await
    }
}

impl Case {
    pub(super) fn says(&self, words: &str) -> bool {
        self.page.contains(words)
    }
}

fn token(page: &str) -> Result<&str> {
    between(page, "name=\"token\" value=\"", "\"").context("a page without a form")
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    Some(text.split_once(before)?.1.split_once(after)?.0)
}

fn all_between<'a>(text: &'a str, before: &str, after: &str) -> impl Iterator<Item = &'a str> {
    text.split(before).skip(1).filter_map(move |rest| Some(rest.split_once(after)?.0))
}

/// A form's value: everything but letters and digits by number.
fn encoded(value: &str) -> String {
    let byte = |byte: u8| match byte {
        b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    value.bytes().map(byte).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_a_page_is_found() {
        let page = "<a href=\"/1\">x</a><a href=\"/2\">y</a>";
        assert_eq!(all_between(page, "href=\"", "\"").collect::<Vec<_>>(), ["/1", "/2"]);
        assert_eq!(between(page, "href=\"", "\""), Some("/1"));
        assert_eq!(between(page, "action=\"", "\""), None);
    }

    #[test]
    fn values_are_written_as_forms_write_them() {
        assert_eq!(encoded("été 1&2"), "%C3%A9t%C3%A9%201%262");
    }
}
