use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;

use crate::{Mail, MailError, Mailer, MailerError, is_address};

fn mail(to: &str) -> Mail {
    Mail {
        to: to.to_owned(),
        id: "a1b2".to_owned(),
        subject: "تنبيه: رسائل مزيفة\r\nBcc: eve@example.org".to_owned(),
        text: "السلام عليكم\n".to_owned(),
        html: "<p dir=\"rtl\">السلام عليكم</p>".to_owned(),
        unsubscribe: Some("https://thiqa.example/api/v1/alerts/stop/1".to_owned()),
    }
}

#[test]
fn addresses_are_told_from_other_texts() {
    for good in ["amal@example.org", "a.b+c@sub.example.ma", "é@example.org"] {
        assert!(is_address(good), "{good}");
    }
    for bad in ["", "amal", "amal@", "@example.org", "a@localhost", "a@b.c\r\nTo: x@y.z", "a b@c.d"]
    {
        assert!(!is_address(bad), "{bad}");
    }
}

#[test]
fn nothing_travels_in_clear_but_on_this_machine() {
    let new = |way: &str| Mailer::new(way, "Thiqa <alerts@example.org>").map(drop);
    for good in [
        "smtps://amal:secret@mail.example.org",
        "smtp://mail.example.org:587?tls=required",
        "smtp://127.0.0.1:25",
        "smtp://localhost",
    ] {
        assert!(new(good).is_ok(), "{good}");
    }
    for clear in
        ["smtp://mail.example.org", "smtp://127.0.0.1.example.org", "smtp://a:b@mail.example.org"]
    {
        assert!(matches!(new(clear), Err(MailerError::Clear)), "{clear}");
    }
    assert!(matches!(new("mail.example.org"), Err(MailerError::Server(_))));
    assert!(matches!(Mailer::new("smtp://localhost", "nobody"), Err(MailerError::From)));
}

#[tokio::test]
async fn a_folder_holds_whole_mails_and_no_header_can_be_smuggled_in() {
    let folder = tempfile::tempdir().unwrap();
    let way = format!("folder:{}/mails", folder.path().display());
    let mailer = Mailer::new(&way, "Thiqa <alerts@example.org>").unwrap();
    mailer.check().await.unwrap();
    mailer.send(&mail("amal@example.org")).await.unwrap();
    let written = std::fs::read_to_string(folder.path().join("mails/a1b2.eml")).unwrap();
    let (head, body) = written.split_once("\r\n\r\n").unwrap();
    for line in [
        "From: Thiqa <alerts@example.org>",
        "To: amal@example.org",
        "Message-ID: <a1b2@example.org>",
        "Auto-Submitted: auto-generated",
        "List-Unsubscribe: <https://thiqa.example/api/v1/alerts/stop/1>",
        "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
    ] {
        assert!(head.contains(line), "{line} is not in\n{head}");
    }
    assert!(!head.lines().any(|line| line.starts_with("Bcc")), "{head}");
    assert!(body.contains("text/plain") && body.contains("text/html"));
    let refused = mailer.send(&mail("amal@example.org\r\nBcc: eve@example.org")).await;
    assert!(matches!(refused, Err(MailError::Refused(_))));
}

/// A mail server of the shortest kind: says `answer` to the recipient, keeps what it is told.
async fn server(answer: &'static str) -> (String, Arc<Mutex<String>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("smtp://{}", listener.local_addr().unwrap());
    let heard = Arc::new(Mutex::new(String::new()));
    let kept = Arc::clone(&heard);
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let (read, mut write) = stream.into_split();
            let mut lines = BufReader::new(read).lines();
            write.write_all(b"220 here\r\n").await.unwrap();
            let mut in_data = false;
            while let Ok(Some(line)) = lines.next_line().await {
                kept.lock().unwrap().push_str(&format!("{line}\n"));
                let said = match line.get(..4).unwrap_or_default() {
                    _ if in_data && line == "." => {
                        in_data = false;
                        "250 taken"
                    }
                    _ if in_data => continue,
                    "EHLO" => "250 8BITMIME",
                    "RCPT" => answer,
                    "DATA" => {
                        in_data = true;
                        "354 go on"
                    }
                    "QUIT" => "221 bye",
                    _ => "250 ok",
                };
                if write.write_all(format!("{said}\r\n").as_bytes()).await.is_err() {
                    break;
                }
            }
        }
    });
    (address, heard)
}

#[tokio::test]
async fn a_server_takes_mails_refuses_them_or_asks_to_wait() {
    let from = "Thiqa <alerts@example.org>";
    let (address, heard) = server("250 ok").await;
    let mailer = Mailer::new(&address, from).unwrap();
    mailer.check().await.unwrap();
    mailer.send(&mail("amal@example.org")).await.unwrap();
    let heard = heard.lock().unwrap().clone();
    assert!(heard.contains("RCPT TO:<amal@example.org>"), "{heard}");
    assert!(heard.contains("MAIL FROM:<alerts@example.org>"), "{heard}");

    let (address, _) = server("550 nobody here").await;
    let sent = Mailer::new(&address, from).unwrap().send(&mail("amal@example.org")).await;
    assert!(matches!(sent, Err(MailError::Refused(_))), "{sent:?}");

    let (address, _) = server("450 later").await;
    let sent = Mailer::new(&address, from).unwrap().send(&mail("amal@example.org")).await;
    assert!(matches!(sent, Err(MailError::Later(_))), "{sent:?}");

    let gone = Mailer::new("smtp://127.0.0.1:9", from).unwrap();
    assert!(matches!(gone.check().await, Err(MailError::Later(_))));
}
