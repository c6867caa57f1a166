using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>Makes the named inputs of steps.</summary>
internal static class StepFacts
{
    public static StepTerm From(string name, Term<DateOnly> term) => new(name, RegelValue.From(term.Verdi), term.Opphav);

    public static StepTerm From(string name, Term<int> term, Enhet unit) => new(name, RegelValue.From(term.Verdi, unit), term.Opphav);

    public static StepTerm From(string name, Term<decimal> term) => new(name, RegelValue.From(term.Verdi), term.Opphav);

    public static StepTerm From(string name, Term<bool> term) => new(name, RegelValue.From(term.Verdi), term.Opphav);

    /// <summary>What rows ask for, as the case answers it: the dates that decide, the answers to the conditions, and what the options say of the
    /// rows.</summary>
    public static ValueList<StepTerm> Inputs(RowQuestion asked, SakLookup lookup, RegelmotorOptions valg)
    {
        var inputs = new List<StepTerm>(6);
        foreach (var noekkeldato in asked.Dates)
        {
            if (lookup.Find(noekkeldato) is { } date)
            {
                inputs.Add(From(RowQuestion.DateName(noekkeldato), date));
            }
        }

        foreach (var vilkaar in asked.Vilkaar)
        {
            if (lookup.Fact(vilkaar.Index) is { } fact)
            {
                inputs.Add(new(vilkaar.Navn, fact.Verdi, fact.Opphav));
            }
            else if (lookup.Number(vilkaar.Index) == SakLookup.None)
            {
                inputs.Add(new(vilkaar.Without!, RegelValue.From(true), Opphav.Fact(vilkaar.Source)));
            }
        }

        foreach (var row in asked.NotInForce)
        {
            if (valg.Ikrafttredelse(row) is { } ikraft)
            {
                inputs.Add(new(RowQuestion.EffectName(row), RegelValue.From(ikraft), new Opphav(Valgpunkter.Ikrafttredelser.Possibilities[1], 0)));
            }
        }

        if (valg.KjentPaa is { } known)
        {
            inputs.Add(new(RowQuestion.KnownName, RegelValue.From(known), Opphav.Fact(SakFact.KjentPaa)));
        }

        return [.. inputs];
    }
}
