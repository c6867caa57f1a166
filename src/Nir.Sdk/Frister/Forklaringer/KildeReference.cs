using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Kilder;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Forklaringer;

/// <summary>A source in few words.</summary>
internal static class KildeReference
{
    /// <summary>
    /// The paragraph that a row rests on, for a person under a law: a page that tells of the law is no legal basis when the law itself is among the
    /// sources. Null: there is no source.
    /// </summary>
    public static Kilde? LegalBasis(ParameterRow row, Lovverk? lovverk)
    {
        var own = lovverk is Lovverk.Introduksjonsloven ? row.UnderIntroduksjonsloven ?? row.Kilde : row.Kilde;
        return own is null || IsLaw(own) ? own : row.OtherKilder.FirstOrDefault(IsLaw) ?? own;
    }

    /// <summary>The same without what stands in brackets.</summary>
    /// <remarks>A guide, a statement or a piece of news is named by who wrote it: its heading is no legal basis.</remarks>
    public static string InProse(Kilde kilde, bool norsk)
    {
        if (kilde.Url.Host.Contains("imdi", StringComparison.Ordinal))
        {
            return norsk ? "IMDis veiledning" : "IMDi's guidance";
        }

        var text = Short(kilde);
        var start = text.IndexOf(" (", StringComparison.Ordinal);
        return start < 0 ? text : text[..start];
    }

    private static bool IsLaw(Kilde kilde) => kilde.Url.Host is "lovdata.no" or "www.lovdata.no";

    /// <summary>The short name that stands in brackets last in a title, and the paragraph: <c>integreringsloven § 32 første ledd</c>.</summary>
    public static string Short(Kilde kilde)
    {
        var start = kilde.Tittel.LastIndexOf('(');
        var name = start >= 0 && kilde.Tittel.EndsWith(')') && !char.IsDigit(kilde.Tittel[start + 1]) ? kilde.Tittel[(start + 1)..^1] : kilde.Tittel;
        name = BeforeSubject(name);
        return kilde.Paragraf is null ? name : $"{name}{(kilde.Paragraf.StartsWith('§') ? "" : ",")} {kilde.Paragraf}";
    }

    // «Midlertidig lov 26. mai 2020 nr. 53 om …»: the number is the name.
    private static string BeforeSubject(string name)
    {
        var (number, subject) = (name.IndexOf(" nr. ", StringComparison.Ordinal), name.IndexOf(" om ", StringComparison.Ordinal));
        return number > 0 && subject > number ? char.ToLowerInvariant(name[0]) + name[1..subject] : name;
    }
}
