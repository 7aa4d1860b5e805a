//! Photographs: read within limits, turned upright, made small, and written anew, so that nothing but pixels is kept.

use std::io::Cursor;

use image::{
    DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, codecs::jpeg::JpegEncoder,
    imageops::FilterType,
};

/// The longest edge that is read, in pixels.
const LONGEST_EDGE: u32 = 12_000;
/// Memory that reading may take, in bytes.
const MOST_BYTES: u64 = 512 << 20;
/// What is kept fits into this, in pixels.
const KEPT: (u32, u32) = (1_600, 1_200);
const QUALITY: u8 = 82;

/// The bytes are no photograph that we read.
#[derive(Debug, thiserror::Error)]
#[error("not a JPEG, PNG or WebP picture of a sensible size")]
pub(crate) struct NoPicture;

/// The picture as a JPEG of our own making.
pub(crate) fn remake_picture(bytes: &[u8]) -> Result<Vec<u8>, NoPicture> {
    let mut reader =
        ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_unreadable| NoPicture)?;
    if !matches!(reader.format(), Some(ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP)) {
        return Err(NoPicture);
    }
    let mut limits = Limits::default();
    (limits.max_image_width, limits.max_image_height) = (Some(LONGEST_EDGE), Some(LONGEST_EDGE));
    limits.max_alloc = Some(MOST_BYTES);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|_broken| NoPicture)?;
    let turn = decoder.orientation().ok();
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|_broken| NoPicture)?;
    if let Some(turn) = turn {
        picture.apply_orientation(turn);
    }
    if picture.width() > KEPT.0 || picture.height() > KEPT.1 {
        picture = picture.resize(KEPT.0, KEPT.1, FilterType::Lanczos3);
    }
    let mut kept = Vec::new();
    let plain = DynamicImage::ImageRgb8(flatten(&picture));
    plain
        .write_with_encoder(JpegEncoder::new_with_quality(&mut kept, QUALITY))
        .map_err(|_unwritable| NoPicture)?;
    Ok(kept)
}

/// Whatever shines through lies on white.
fn flatten(picture: &DynamicImage) -> image::RgbImage {
    let source = picture.to_rgba8();
    image::RgbImage::from_fn(source.width(), source.height(), |x, y| {
        let [red, green, blue, alpha] = source.get_pixel(x, y).0;
        let over = |value: u8| {
            let mixed = (u16::from(value) * u16::from(alpha) + 255 * (255 - u16::from(alpha))) / 255;
            u8::try_from(mixed).unwrap_or(u8::MAX)
        };
        image::Rgb([over(red), over(green), over(blue)])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_written_anew_and_smaller() {
        let mut png = Vec::new();
        let large = DynamicImage::new_rgba8(2_400, 1_000);
        large.write_to(&mut Cursor::new(&mut png), ImageFormat::Png).unwrap();
        let kept = remake_picture(&png).unwrap();
        let again = image::load_from_memory(&kept).unwrap();
        assert_eq!((again.width(), again.height()), (1_600, 667));
        assert_eq!(again.to_rgb8().get_pixel(5, 5).0, [255; 3], "what shines through lies on white");
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        for bytes in [&b"<svg onload='x'/>"[..], b"", b"\x89PNG\r\n\x1a\nbroken", b"GIF89a"] {
            assert!(remake_picture(bytes).is_err());
        }
    }
}
