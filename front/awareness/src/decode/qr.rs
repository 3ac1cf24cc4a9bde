//! What the QR codes of a picture say.

use std::io::Cursor;

use image::{
    DynamicImage, GrayImage, ImageBuffer, ImageDecoder, ImageFormat, ImageReader, Limits, imageops,
};
use rqrr::PreparedImage;

use crate::decode::bitmap::Bitmap;

/// The most pixels of a picture: a photograph of a good phone.
pub const MOST_PIXELS: u64 = 16 << 20;
/// The most bytes that unpacking one may take.
const MOST_MEMORY: u64 = 80 << 20;
/// Codes are looked for in so many pixels: a larger picture is made smaller.
const SEARCHED_PIXELS: f64 = 2e6;
/// The most corners that are compared with one another: eight codes.
const MOST_CORNERS: usize = 24;
/// The most codes of a picture.
const MOST_CODES: usize = 4;
/// The most bytes of what a code says: more than one can hold.
const MOST_BYTES: usize = 8 << 10;

/// Why nothing was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    /// Neither PNG nor JPEG, or damaged.
    #[error("the picture cannot be read")]
    Unreadable,
    /// More pixels, or more memory, than are unpacked.
    #[error("the picture is too large")]
    TooLarge,
    /// There is no code in it that can be read.
    #[error("there is no QR code in the picture")]
    NoCode,
}

/// Whether bytes begin as a PNG or JPEG file does.
pub fn is_picture(bytes: &[u8]) -> bool {
    format(bytes).is_some()
}

fn format(bytes: &[u8]) -> Option<ImageFormat> {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => Some(ImageFormat::Png),
        [0xff, 0xd8, 0xff, ..] => Some(ImageFormat::Jpeg),
        _ => None,
    }
}

/// Reads the QR codes of a PNG or JPEG picture, the text of each.
///
/// # Errors
/// See [`PictureError`].
pub fn read(bytes: &[u8]) -> Result<Vec<String>, PictureError> {
    let mut grey = smaller(unpack(bytes)?);
    let codes = codes(&grey)?;
    if !codes.is_empty() {
        return Ok(codes);
    }
    // In the dark mode of a phone codes are often light on dark.
    imageops::invert(&mut grey);
    let codes = self::codes(&grey)?;
    if codes.is_empty() { Err(PictureError::NoCode) } else { Ok(codes) }
}

/// The picture in shades of grey, on white where one can see through it.
fn unpack(bytes: &[u8]) -> Result<GrayImage, PictureError> {
    let format = format(bytes).ok_or(PictureError::Unreadable)?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits.clone());
    let mut decoder = reader.into_decoder().map_err(of_image)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS || decoder.total_bytes() > MOST_MEMORY {
        return Err(PictureError::TooLarge);
    }
    decoder.set_limits(limits).map_err(of_image)?;
    let picture = DynamicImage::from_decoder(decoder).map_err(of_image)?;
    if !picture.color().has_alpha() {
        return Ok(picture.into_luma8());
    }
    let seen = picture.into_luma_alpha8();
    let on_white = seen.pixels().map(|pixel| {
        let [grey, alpha] = pixel.0.map(u16::from);
        u8::try_from((grey * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX)
    });
    ImageBuffer::from_raw(seen.width(), seen.height(), on_white.collect())
        .ok_or(PictureError::Unreadable)
}

fn of_image(error: image::ImageError) -> PictureError {
    match error {
        image::ImageError::Limits(_) => PictureError::TooLarge,
        _ => PictureError::Unreadable,
    }
}

fn smaller(grey: GrayImage) -> GrayImage {
    let pixels = f64::from(grey.width()) * f64::from(grey.height());
    if pixels <= SEARCHED_PIXELS {
        return grey;
    }
    let by = (SEARCHED_PIXELS / pixels).sqrt();
    let side = |length: u32| ((f64::from(length) * by) as u32).max(1);
    imageops::thumbnail(&grey, side(grey.width()), side(grey.height()))
}

fn codes(grey: &GrayImage) -> Result<Vec<String>, PictureError> {
    let (width, height) = (grey.width() as usize, grey.height() as usize);
    let bitmap = Bitmap::of(grey.as_raw(), width, height);
    match bitmap.corners(MOST_CORNERS) {
        None => return Err(PictureError::NoCode),
        Some(corners) if corners < 3 => return Ok(Vec::new()),
        Some(_) => {}
    }
    let mut prepared =
        PreparedImage::prepare_from_bitmap(width, height, |x, y| bitmap.is_dark(x, y));
    let grids = prepared.detect_grids();
    let texts = grids.iter().filter_map(|grid| {
        let mut bytes = Vec::new();
        grid.decode_to(&mut bytes).ok()?;
        bytes.truncate(MOST_BYTES);
        Some(String::from_utf8_lossy(&bytes).trim().to_owned()).filter(|text| !text.is_empty())
    });
    Ok(texts.take(MOST_CODES).collect())
}

#[cfg(test)]
mod tests;
