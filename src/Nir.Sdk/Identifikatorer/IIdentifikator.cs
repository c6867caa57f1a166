using System.Diagnostics.CodeAnalysis;

namespace Nir.Sdk.Identifikatorer;

/// <summary>
/// An identifier: <see cref="Foedselsnummer"/>, <see cref="DufNummer"/>, <see cref="Kommunenummer"/> or <see cref="Organisasjonsnummer"/>. A closed
/// set: what the shared reading, printing and JSON code needs to know about each is the assembly's own.
/// </summary>
/// <typeparam name="TSelf">The identifier itself.</typeparam>
public interface IIdentifikator<TSelf> : ISpanParsable<TSelf>, IUtf8SpanParsable<TSelf>
    where TSelf : struct, IIdentifikator<TSelf>
{
    /// <summary>The identifier's name in a message.</summary>
    internal static abstract string Navn { get; }

    /// <summary>What a correct text looks like, for messages. Digits are spelled out: a message about a fault shows none at all.</summary>
    internal static abstract string Expectation { get; }

    internal static abstract int DigitCount { get; }

    /// <summary>True for personal data: prints as stars.</summary>
    internal static abstract bool IsMasked { get; }

    /// <summary>Judges a number that has the right count of digits.</summary>
    internal static abstract ParseError Check(long number);

    internal static abstract TSelf From(long number);

    /// <summary>True when there is a number; false for <c>default</c>.</summary>
    bool IsGiven { get; }

    /// <summary>The raw number. A method, because a debugger would show a property.</summary>
    internal long ComputeNumber();

    // Culture plays no part, so what takes it is reached through the interfaces only, and written once for all identifiers.
    static TSelf IParsable<TSelf>.Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parsing.ReadOrThrow<TSelf>(s);
    }

    static TSelf ISpanParsable<TSelf>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parsing.ReadOrThrow<TSelf>(s);

    static TSelf IUtf8SpanParsable<TSelf>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Parsing.ReadOrThrow<TSelf>(utf8Text);

    static bool IParsable<TSelf>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TSelf result) =>
        Parsing.Read(s, out result) is ParseError.None;

    static bool ISpanParsable<TSelf>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out TSelf result) =>
        Parsing.Read(s, out result) is ParseError.None;

    static bool IUtf8SpanParsable<TSelf>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out TSelf result) =>
        Parsing.Read(utf8Text, out result) is ParseError.None;
}
