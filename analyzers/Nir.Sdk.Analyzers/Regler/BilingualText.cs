using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Nir.Sdk.Analyzers.Regler;

/// <summary>A text in bokmål and English, chosen by the culture the reader asks in (compiler and editor both name theirs); English when none is
/// named.</summary>
internal sealed class BilingualText(string norsk, string english) : LocalizableString
{
    public string Norsk => norsk;

    public string English => english;

    protected override string GetText(IFormatProvider? formatProvider) =>
        formatProvider is CultureInfo { TwoLetterISOLanguageName: "nb" or "nn" or "no" } ? norsk : english;

    protected override int GetHash() => StringComparer.Ordinal.GetHashCode(english);

    protected override bool AreEqual(object? other) => other is BilingualText text && text.Norsk == norsk && text.English == english;
}
