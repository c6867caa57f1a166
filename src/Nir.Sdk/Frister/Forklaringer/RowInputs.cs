using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Forklaringer;

/// <summary>
/// What rows ask for, as the case answers it: the dates that decide, the answers to the conditions, and what the options say of the rows. Most are never read,
/// so they
/// are named when they are.
/// </summary>
/// <param name="Asked">What the rows ask for.</param>
/// <param name="Lookup">What the case answers.</param>
/// <param name="Valg">The options.</param>
internal sealed record RowInputs(RowQuestion Asked, SakLookup Lookup, RegelmotorOptions Valg)
{
    /// <summary>Each by its name, with where it comes from.</summary>
    public ValueList<StepTerm> Name()
    {
        var inputs = new List<StepTerm>(6);
        foreach (var (noekkeldato, name) in Asked.Dates)
        {
            if (Lookup.Find(noekkeldato) is { } date)
            {
                inputs.Add(new(name, RegelValue.From(date.Verdi), date.Opphav));
            }
        }

        foreach (var vilkaar in Asked.Vilkaar)
        {
            if (Lookup.Fact(vilkaar.Index) is { } fact)
            {
                inputs.Add(new(vilkaar.Navn, fact.Verdi, fact.Opphav));
            }
            else if (Lookup.Number(vilkaar.Index) == SakLookup.None)
            {
                inputs.Add(new(vilkaar.Without!, RegelValue.From(true), Opphav.Fact(vilkaar.Source)));
            }
        }

        foreach (var row in Asked.NotInForce)
        {
            if (Valg.Ikrafttredelse(row) is { } ikraft)
            {
                inputs.Add(new(RowQuestion.EffectName(row), RegelValue.From(ikraft), new Opphav(Valgpunkter.Ikrafttredelser.Possibilities[1], 0)));
            }
        }

        if (Valg.KjentPaa is { } known)
        {
            inputs.Add(new(RowQuestion.KnownName, RegelValue.From(known), Opphav.Fact(SakFact.KjentPaa)));
        }

        return [.. inputs];
    }
}
