using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Nir.Sdk.Analyzers.Regler;

/// <summary>A text in bokmål and English, chosen by the culture the reader asks in (compiler and editor both name theirs); English when none is named.</summary>
internal sealed class Tospraaklig(string norsk, string engelsk) : LocalizableString
{
    public string Norsk => norsk;

    public string Engelsk => engelsk;

    protected override string GetText(IFormatProvider? formatProvider) =>
        formatProvider is CultureInfo { TwoLetterISOLanguageName: "nb" or "nn" or "no" } ? norsk : engelsk;

    protected override int GetHash() => StringComparer.Ordinal.GetHashCode(engelsk);

    protected override bool AreEqual(object? other) => other is Tospraaklig text && text.Norsk == norsk && text.Engelsk == engelsk;
}
