namespace Nir.Sdk.Identifikatorer;

/// <summary>Why a text could not be read as an identifier. Safe to log: it says nothing about the text itself.</summary>
/// <remarks>When several reasons hold, the first of them in this order is given.</remarks>
public enum ParseError
{
    /// <summary>No fault: the text was read.</summary>
    None = 0,

    /// <summary>The text is null or empty.</summary>
    Empty = 1,

    /// <summary>The text is all stars: the mask that stands in for a value, not the value.</summary>
    Masked = 2,

    /// <summary>The text holds something other than the digits 0 to 9. Spaces and hyphens count: nothing is trimmed or skipped.</summary>
    InvalidCharacter = 3,

    /// <summary>The text has fewer or more digits than the identifier.</summary>
    WrongLength = 4,

    /// <summary>The first four digits of a fødselsnummer are not a day and a month, with or without the marks that may be added to them, or are 29
    /// February in a year that cannot be a leap year.</summary>
    InvalidDate = 5,

    /// <summary>The control digits do not match the other digits.</summary>
    WrongKontrollsiffer = 6,
}
