use proptest::prelude::*;

use super::*;

const PHISHING: &str = "From: =?utf-8?q?CIH_Bank?= <service@cih-verif.top>\r\n\
    Reply-To: help@other.example\r\nTo: you@example.org\r\n\
    Subject: =?utf-8?b?2K3Ys9in2KjZg9mF?=\r\n\
    MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n\
    --b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nHarmless\r\n\
    --b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\
    \r\n<p>Cliquez=20: <a href=3D\"https://cih-verif.top/x\">www.cihbank.ma</a></p>\r\n--b--\r\n";

#[test]
fn an_e_mail_is_read_as_a_mail_program_shows_it() {
    let mail = read(PHISHING.as_bytes()).unwrap();
    assert_eq!(mail.subject, "حسابكم");
    assert_eq!(
        (mail.from.name.as_str(), mail.from.address.as_str()),
        ("CIH Bank", "service@cih-verif.top")
    );
    assert_eq!(mail.reply_to.unwrap().address, "help@other.example");
    assert_eq!(mail.body, "Cliquez : www.cihbank.ma");
    assert_eq!(mail.links[0].said, "www.cihbank.ma");
    assert_eq!(mail.links[0].target, "https://cih-verif.top/x");
}

#[test]
fn what_is_no_e_mail_is_none() {
    for bytes in [&b""[..], b"hello", b"PK\x03\x04", &[0xff; 400], b"\r\n\r\n"] {
        assert_eq!(read(bytes), None, "{bytes:?}");
    }
}

#[test]
fn old_letters_and_plain_text_are_read() {
    let mail = b"From: a@b.example\nSubject: x\nContent-Type: text/plain; charset=windows-1256\n\n\xe3\xd1\xcd\xc8\xc7";
    assert_eq!(read(mail).unwrap().body, "مرحبا");
    let broken = b"From: a@b.example\nSubject: \xff\xfe\n\nab\xffcd";
    assert!(read(broken).unwrap().body.starts_with("ab"));
}

/// E-mails in e-mails, as deep as their bytes allow.
#[test]
fn nesting_breaks_nothing() {
    let header = "Content-Type:message/rfc822\n\n";
    let plain = format!("From: a@b.example\n{}", header.repeat(MOST_BYTES));
    assert!(read(plain.as_bytes()).is_some());
    let parts: String = (0..20_000)
        .map(|number| format!("Content-Type: multipart/mixed; boundary=b{number}\n\n--b{number}\n"))
        .collect();
    assert!(read(format!("From: a@b.example\n{parts}").as_bytes()).is_some());
    // Hidden from whoever only counts headers.
    let inner = base64(header.repeat(6_000).as_bytes());
    let hidden = format!(
        "From: a@b.example\nContent-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n{inner}"
    );
    assert!(read(hidden.as_bytes()).is_some());
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks_exact(3) {
        let number = u32::from_be_bytes([0, three[0], three[1], three[2]]);
        for shift in [18, 12, 6, 0] {
            text.push(char::from(DIGITS[(number >> shift & 63) as usize]));
        }
    }
    text
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn nothing_that_is_read_is_longer_than_allowed(
        head in "[ -~\r\n]{0,80}",
        body in "(<a href=|\"|'|>|<|&#x?[0-9a-f]{1,6};|[a-z /]|é|\u{202e}|\n){0,200}",
    ) {
        let text = format!("From: x <a@b.example>\n{head}\nContent-Type: text/html\n\n{body}");
        if let Some(mail) = read(text.as_bytes()) {
            prop_assert!(mail.body.len() <= MOST_TEXT && mail.links.len() <= MOST_LINKS);
            prop_assert!(mail.links.iter().all(|link| link.target.len() <= MOST_TARGET));
        }
    }
}
