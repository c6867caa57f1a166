using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Nir.Sdk.Registreringer;

/// <summary>A language as an ISO 639 code of two or three small letters, for example <c>uk</c> or <c>prs</c>.</summary>
/// <remarks>
/// Only the form is checked here. A code that is in no list (<see cref="Referanselister.SpraakRegistry"/>) is remarked on by NIR2008 and
/// sent all the same. <c>default</c> is not given.
/// </remarks>
[JsonConverter(typeof(SpraakkodeConverter))]
public readonly record struct Spraakkode : IParsable<Spraakkode>
{
    private readonly string? _kode;

    private Spraakkode(string kode) => _kode = kode;

    /// <summary>Reads a code.</summary>
    /// <param name="s">Two or three letters a-z.</param>
    /// <exception cref="FormatException">The text is not two or three small letters.</exception>
    public static Spraakkode Parse(string s) =>
        TryParse(s, out var kode) ? kode : throw new FormatException("A language code is two or three letters a-z (ISO 639), for example uk or prs.");

    /// <summary>Reads a code, and says whether it is one.</summary>
    /// <param name="s">Two or three letters a-z.</param>
    /// <param name="result">The code; <c>default</c> when it is none.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, out Spraakkode result)
    {
        var valid = s is { Length: 2 or 3 } && s.AsSpan().IndexOfAnyExceptInRange('a', 'z') < 0;
        result = valid ? new Spraakkode(s!) : default;
        return valid;
    }

    // Explicit: a code is the same in every culture, and an optional provider would make the analyzers ask for one.
    static Spraakkode IParsable<Spraakkode>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Spraakkode>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Spraakkode result) => TryParse(s, out result);

    /// <summary>The code, or an empty text when not given.</summary>
    public override string ToString() => _kode ?? "";
}
