//! Files that published documents name: papers and slides, texts of agreements, logos of partners.

use std::io::Cursor;

use desk_review::Reviewed;
use documents::{Attached, FileFormat};
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use seal::Digest;

/// What a file may weigh: below what a publication may carry, with room for its signature.
pub(crate) const MAX_FILE: usize = (4 << 20) - 4096;
/// What every PDF begins with.
const PDF: &[u8] = b"%PDF-";
/// A logo is shown on paper at this size at most, in pixels.
const LOGO: (u32, u32) = (480, 240);
/// The most pixels of a picture that becomes a logo: a photograph of a good phone.
const MOST_PIXELS: u64 = 16 << 20;
/// The most bytes that unpacking one may take.
const MOST_MEMORY: u64 = 80 << 20;

/// A kind of document that names files.
pub trait WithFiles: Reviewed {
    /// The files that a draft names.
    fn files(draft: &Self::Draft) -> Vec<&Attached>;

    /// The place of a draft with that name, and what files it is for.
    fn place<'a>(
        draft: &'a mut Self::Draft,
        name: &str,
    ) -> Option<(&'a mut Option<Attached>, FileFormat)>;
}

/// A file that somebody brought, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct File {
    /// How documents name it.
    pub attached: Attached,
    /// What it holds.
    pub body: Vec<u8>,
}

/// Why a file is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// It is no PDF.
    #[error("it is no PDF")]
    NoPdf,
    /// It is neither PNG nor JPEG, or damaged.
    #[error("it is no picture that can be read")]
    NoPicture,
    /// It is too long, or has too many pixels.
    #[error("it is longer than {MAX_FILE} bytes, or has too many pixels")]
    TooLarge,
}

impl File {
    /// What somebody brought to a place of that format.
    ///
    /// # Errors
    /// It is something else, or too large.
    pub(crate) fn new(format: FileFormat, body: Vec<u8>) -> Result<Self, FileError> {
        match format {
            FileFormat::Pdf => Self::pdf(body),
            FileFormat::Png => Self::logo(&body),
        }
    }

    /// A PDF as it is: its authors answer for what it holds.
    ///
    /// # Errors
    /// It is none, or too long.
    fn pdf(body: Vec<u8>) -> Result<Self, FileError> {
        if !body.starts_with(PDF) {
            return Err(FileError::NoPdf);
        }
        Self::named(body, FileFormat::Pdf)
    }

    /// A logo drawn anew from a PNG or JPEG picture: small enough for a sheet, and without what
    /// programs and cameras write beside the pixels.
    ///
    /// # Errors
    /// It is no such picture, or too large.
    fn logo(picture: &[u8]) -> Result<Self, FileError> {
        let picture = unpack(picture)?;
        let (width, height) = LOGO;
        let fits = picture.width() <= width && picture.height() <= height;
        let small = if fits { picture } else { picture.thumbnail(width, height) };
        let mut body = Cursor::new(Vec::new());
        let drawn = DynamicImage::ImageRgba8(small.into_rgba8());
        drawn.write_to(&mut body, ImageFormat::Png).map_err(|_| FileError::NoPicture)?;
        Self::named(body.into_inner(), FileFormat::Png)
    }

    fn named(body: Vec<u8>, format: FileFormat) -> Result<Self, FileError> {
        let bytes = u32::try_from(body.len()).map_err(|_| FileError::TooLarge)?;
        if body.len() > MAX_FILE {
            return Err(FileError::TooLarge);
        }
        let name = Digest::of_bytes(&body).to_string().chars().take(32).collect();
        Ok(Self { attached: Attached { name, bytes, format }, body })
    }
}

fn unpack(bytes: &[u8]) -> Result<DynamicImage, FileError> {
    if bytes.len() > MAX_FILE {
        return Err(FileError::TooLarge);
    }
    let format = image::guess_format(bytes).map_err(|_| FileError::NoPicture)?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits.clone());
    let mut decoder = reader.into_decoder().map_err(of_image)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS || decoder.total_bytes() > MOST_MEMORY {
        return Err(FileError::TooLarge);
    }
    decoder.set_limits(limits).map_err(of_image)?;
    // A photograph of a phone may lie on its side.
    let turned = decoder.orientation().map_err(of_image)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(of_image)?;
    picture.apply_orientation(turned);
    Ok(picture)
}

fn of_image(error: image::ImageError) -> FileError {
    match error {
        image::ImageError::Limits(_) => FileError::TooLarge,
        _ => FileError::NoPicture,
    }
}

#[cfg(test)]
mod tests {
    use image::{Rgb, RgbImage};
    use proptest::prelude::*;

    use super::*;

    fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        let drawn = RgbImage::from_pixel(width, height, Rgb([10, 80, 160]));
        drawn.write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    }

    #[test]
    fn a_pdf_is_kept_as_it_is_under_the_name_of_what_it_holds() {
        let one = File::pdf(b"%PDF-1.4 canary".to_vec()).unwrap();
        assert_eq!(one.body, b"%PDF-1.4 canary");
        assert_eq!((one.attached.name.len(), one.attached.bytes), (32, 15));
        assert_eq!(File::pdf(b"MZ".to_vec()), Err(FileError::NoPdf));
        assert_eq!(File::pdf([PDF, &vec![b' '; MAX_FILE]].concat()), Err(FileError::TooLarge));
    }

    #[test]
    fn a_large_photograph_becomes_a_small_picture_of_the_same_shape() {
        for format in [ImageFormat::Jpeg, ImageFormat::Png] {
            let one = File::logo(&picture(2000, 500, format)).unwrap();
            assert_eq!(one.attached.format, FileFormat::Png);
            let shown = image::load_from_memory(&one.body).unwrap();
            assert_eq!((shown.width(), shown.height()), (480, 120));
        }
        let small = File::logo(&picture(60, 40, ImageFormat::Png)).unwrap();
        let shown = image::load_from_memory(&small.body).unwrap();
        assert_eq!((shown.width(), shown.height()), (60, 40));
    }

    #[test]
    fn what_a_picture_says_beside_its_pixels_is_gone() {
        let plain = picture(60, 40, ImageFormat::Jpeg);
        let (start, rest) = plain.split_at(2);
        let note = [&[0xff, 0xfe, 0, 8][..], b"canary"].concat();
        let noted = [start, &note, rest].concat();
        let logo = File::logo(&noted).unwrap();
        assert_eq!(logo, File::logo(&plain).unwrap());
        assert!(!logo.body.windows(6).any(|part| part == b"canary"));
    }

    #[test]
    fn what_is_no_picture_or_too_large_is_refused() {
        for other in [&b""[..], b"<svg/>", b"%PDF-1.4", b"\x89PNG\r\n\x1a\nno", b"GIF89a"] {
            assert_eq!(File::logo(other), Err(FileError::NoPicture), "{other:?}");
        }
        // More pixels than are unpacked, in few bytes.
        assert_eq!(File::logo(&picture(5000, 4000, ImageFormat::Png)), Err(FileError::TooLarge));
    }

    proptest! {
        #[test]
        fn no_bytes_break_it(mut bytes: Vec<u8>, at in 0_usize..200, byte: u8) {
            let _ = File::logo(&bytes);
            bytes.splice(0..0, picture(9, 9, ImageFormat::Png));
            let _ = bytes.get_mut(at).map(|one| *one = byte);
            let _ = File::logo(&bytes);
        }
    }
}
