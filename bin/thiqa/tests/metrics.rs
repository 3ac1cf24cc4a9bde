//! What `/metrics` tells: counts by transaction, nothing about anybody.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

mod house;

use house::House;

#[tokio::test]
async fn metrics_count_and_tell_nothing() {
    for house in House::both().await {
        house.send("canari-du-message", &[]).await.unwrap();
        let router = front_site::metrics_router(house.front.assistance.store().clone());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move { axum::serve(listener, router).await });
        let text = reqwest::get(format!("http://{address}/metrics")).await.unwrap();
        let text = text.text().await.unwrap();
        assert!(text.contains("thiqa_transactions_total{name=\"file_letter\"} 1"), "{text}");
        assert!(!text.contains("canari") && !text.contains("127.0.0.1"));
    }
}
