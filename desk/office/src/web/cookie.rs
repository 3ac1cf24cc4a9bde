//! The one cookie of the desk. It ends with the browser, is sent to this origin only and to no
//! script.

use axum::http::{HeaderMap, HeaderValue, header};
use web::Shell;

/// Browsers keep this name for cookies of a whole host over TLS.
const OVER_TLS: &str = "__Host-thiqa";
/// On the machine itself there may be no TLS.
const ON_LOOPBACK: &str = "thiqa-desk";

fn is_over_tls(shell: &Shell) -> bool {
    shell.centre().base_url.starts_with("https://")
}

fn name(shell: &Shell) -> &'static str {
    if is_over_tls(shell) { OVER_TLS } else { ON_LOOPBACK }
}

/// The session's token, where the browser sent one.
pub(super) fn read<'a>(shell: &Shell, headers: &'a HeaderMap) -> Option<&'a str> {
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
    let mut cookies =
        lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.split_once('='));
    let (_, token) = cookies.find(|(known, _)| known.trim() == name(shell))?;
    Some(token.trim())
}

/// The header that sets the token, which is hexadecimal.
pub(super) fn set(shell: &Shell, token: &str) -> Option<HeaderValue> {
    HeaderValue::try_from(format!("{}={token}; {}", name(shell), attributes(shell))).ok()
}

/// The header that takes the token away.
pub(super) fn clear(shell: &Shell) -> Option<HeaderValue> {
    let attributes = attributes(shell);
    HeaderValue::try_from(format!("{}=; Max-Age=0; {attributes}", name(shell))).ok()
}

fn attributes(shell: &Shell) -> &'static str {
    if is_over_tls(shell) {
        "Path=/; HttpOnly; SameSite=Strict; Secure"
    } else {
        "Path=/; HttpOnly; SameSite=Strict"
    }
}
