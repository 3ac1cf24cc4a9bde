use std::net::Ipv4Addr;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

use super::*;

/// Answers each request by its path: `/ok` and `/busy` with a body, `/bye` and closes, `/cut`
/// by hanging up in the middle.
async fn server() -> SocketAddr {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        loop {
            let (stream, _) = listener.accept().await.unwrap();
            tokio::spawn(serve(stream));
        }
    });
    address
}

async fn serve(stream: TcpStream) {
    let mut stream = BufReader::new(stream);
    while let Some(path) = read_request(&mut stream).await {
        let ok = "HTTP/1.1 200 OK\r\ncontent-length: 5\r\n";
        let answer = match path.as_str() {
            "/ok" => format!("{ok}\r\nhello"),
            "/busy" => "HTTP/1.1 503 Busy\r\ncontent-length: 4\r\n\r\nwait".to_owned(),
            "/bye" => format!("{ok}connection: close\r\n\r\nhello"),
            _ => format!("{ok}\r\nhe"),
        };
        // In two pieces, so that the client has to wait for the rest.
        let (first, second) = answer.split_at(10);
        stream.write_all(first.as_bytes()).await.unwrap();
        stream.flush().await.unwrap();
        tokio::time::sleep(Duration::from_millis(1)).await;
        stream.write_all(second.as_bytes()).await.unwrap();
        if path == "/bye" || path == "/cut" {
            return;
        }
    }
}

/// Reads a request with a four-byte body and returns its path.
async fn read_request(stream: &mut BufReader<TcpStream>) -> Option<String> {
    let mut first = String::new();
    if stream.read_line(&mut first).await.ok()? == 0 {
        return None;
    }
    let mut line = String::new();
    while line != "\r\n" {
        line.clear();
        stream.read_line(&mut line).await.ok()?;
    }
    let mut body = [0; 4];
    stream.read_exact(&mut body).await.ok()?;
    assert_eq!(&body, b"body");
    first.split(' ').nth(1).map(str::to_owned)
}

async fn load(paths: &[&str], connections: usize, total: usize) -> Outcome {
    let request = |path: &&str| {
        format!("POST {path} HTTP/1.1\r\nhost: test\r\ncontent-length: 4\r\n\r\nbody").into_bytes()
    };
    let requests = paths.iter().map(request).collect();
    let load = Load { address: server().await, connections, requests, total };
    load.run().await.unwrap()
}

#[tokio::test]
async fn every_request_is_sent_once_and_counted_by_status() {
    let outcome = load(&["/ok", "/busy", "/ok"], 4, 30).await;
    assert_eq!(outcome.statuses, [(200, 20), (503, 10)].into());
    assert!(outcome.broken.is_empty());
    assert_eq!(outcome.latencies.len(), 30);
    assert!(outcome.percentile(50) <= outcome.percentile(99));
    assert!(outcome.rate() > 0.0);
    let text = outcome.to_string();
    assert!(text.contains("p99") && text.contains("10 answers 503"), "{text}");
}

#[tokio::test]
async fn a_closed_connection_is_made_anew() {
    let outcome = load(&["/bye"], 2, 9).await;
    assert_eq!(outcome.statuses, [(200, 9)].into());
    assert!(outcome.broken.is_empty());
}

#[tokio::test]
async fn half_an_answer_is_no_answer() {
    let outcome = load(&["/cut", "/ok"], 1, 4).await;
    assert_eq!(outcome.statuses, [(200, 2)].into());
    assert_eq!(outcome.broken, [("the server closed the connection".to_owned(), 2)].into());
}

#[tokio::test]
async fn a_missing_server_is_said_at_once() {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, 1));
    let load = Load { address, connections: 1, requests: vec![vec![]], total: 1 };
    assert!(load.run().await.is_err());
}

#[test]
fn percentiles_are_nearest_ranks() {
    let latencies = (1..=200).map(Duration::from_millis).collect();
    let outcome = Outcome { latencies, ..Outcome::default() };
    assert_eq!(outcome.percentile(50), Duration::from_millis(100));
    assert_eq!(outcome.percentile(99), Duration::from_millis(198));
    assert_eq!(outcome.percentile(100), Duration::from_millis(200));
    assert_eq!(Outcome::default().percentile(99), Duration::ZERO);
}
