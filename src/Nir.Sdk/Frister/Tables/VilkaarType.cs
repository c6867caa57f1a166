using System.Globalization;
using Nir.Sdk.Frister.Sak;

namespace Nir.Sdk.Frister.Tables;

/// <summary>
/// A condition that a row may ask. All of them stand once, in <c>vilkaar</c> of <c>parametre.json</c>: the rows' reader, the case's answers, the
/// steps and the documentation follow from there.
/// </summary>
public sealed partial class VilkaarType
{
    private VilkaarType()
    {
    }

    /// <summary>The name, camelCase: in a row's <c>naar</c>, and among the inputs of a step.</summary>
    public string Navn { get; private init; } = "";

    /// <summary>The place among all conditions, from 0.</summary>
    internal int Index { get; private init; }

    /// <summary>The fact it comes from, unless the case says otherwise.</summary>
    internal SakFact Source { get; private init; } = SakFact.Dato;

    /// <summary>The fact that is missing when it is not known. Null: a row is then taken to be meant.</summary>
    internal SakFact? Missing { get; private init; }

    /// <summary>The condition whose answer tells this one's too: an education tells whether it is upper secondary.</summary>
    internal string ToldBy { get; private init; } = "";

    /// <summary>The name of the answer that there is none. Null: that is no answer.</summary>
    internal string? Without { get; private init; }

    private string Tekst { get; init; } = "";

    private string TekstEn { get; init; } = "";

    private string? TekstIkke { get; init; }

    private string? TekstIkkeEn { get; init; }

    /// <summary>An answer as a value.</summary>
    /// <param name="number">A code's number, or 1 for yes and 0 for no.</param>
    internal partial RegelValue ToValue(int number);

    /// <summary>The values that meet it, as a phrase.</summary>
    internal string Phrase(IEnumerable<RegelValue> values, bool norsk)
    {
        var all = values.ToArray();
        return all is [{ Truth: false }]
            ? (norsk ? TekstIkke : TekstIkkeEn) ?? ""
            : string.Format(CultureInfo.InvariantCulture, norsk ? Tekst : TekstEn, string.Join("; ", all.Select(value => value.ToText(norsk))));
    }

    /// <summary>The name.</summary>
    public override string ToString() => Navn;
}
