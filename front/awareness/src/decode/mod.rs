//! What people upload to the checker, read within narrow limits: a picture of a QR code, an
//! e-mail. Nothing here stores, logs or follows anything.

mod bitmap;
mod html;
pub mod mail;
pub mod qr;
