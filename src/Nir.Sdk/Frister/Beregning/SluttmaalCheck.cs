using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>Whether a sluttmål is one that the law has for the person's education and age (rows D0, D5, D12, D13 and D18).</summary>
internal static class SluttmaalCheck
{
    public static SluttmaalAnswer Check(Saksgang sak)
    {
        var r = sak.ComputeOn(sak.ProgramLov, sak.Findings.Program);
        if (r.IsWithoutAnswer || !HasSluttmaal(sak, r) || r.Lookup(Parametre.Programlengde, sak.ProgramLookup) is not { } length)
        {
            return new(r, []);
        }

        var remarks = new List<ParameterRow>();
        if (length.GjelderIkke && !(length == Parametre.GrunnskoleErIkkeSluttmaal && sak.Valg.GrunnskoleFrom2026 is GrunnskoleFrom2026.SomArbeid))
        {
            remarks.Add(length);
        }

        foreach (var row in Parametre.Sluttmaalsalder.Rows)
        {
            if (r.Includes(row, sak.ProgramLookup) is true && Age(sak, r, row) is { } age && Frames(sak, r, row, age))
            {
                remarks.Add(row);
            }
        }

        return new(r, [.. remarks]);
    }

    private static bool HasSluttmaal(Saksgang sak, Calculation r)
    {
        if (r.Choose(Parametre.Programinnhold, sak.ProgramLookup) is not { } content)
        {
            return false;
        }

        if (content.Sluttmaal is not true)
        {
            r.End(content);
        }
        else if (sak.Programmet?.Sluttmaal is null)
        {
            r.Missing(SakFact.Sluttmaal, content.Id);
        }

        return !r.IsWithoutAnswer;
    }

    // The age asks for one goal, and the person has another.
    private static bool Frames(Saksgang sak, Calculation r, SluttmaalsalderRow row, Term<int> age)
    {
        var chosen = Valgpunkter.AgePoint.Possibilities[(int)sak.Valg.AgePoint];
        var applies = row.Under is not null
            ? r.IsUnder(row, age, row.UnderTerm, Enhet.Aar, chosen)
            : r.IsOver(row, age, row.OverTerm, Enhet.Aar, chosen);
        return applies
            && !r.IsEqual(row, sak.Programmet!.Sluttmaal!.Value.FindEntry()!, Opphav.Fact(SakFact.Sluttmaal), row.Sluttmaal!.Value.FindEntry()!,
                new Opphav(row, 2));
    }

    // U-5b: the age when the offer was given, or when the programme began.
    private static Term<int>? Age(Saksgang sak, Calculation r, SluttmaalsalderRow row)
    {
        var atTilbud = sak.Valg.AgePoint is AgePoint.VedTilbudet;
        var day = atTilbud
            ? r.Require(SakFact.Programtilbud, sak.Programmet?.Tilbudsdato, row)
            : r.Require(SakFact.Programstart, sak.Programmet?.Startdato, row);
        if (day is not { } on)
        {
            return null;
        }

        if (sak.Sak.Foedselsdato is not { } born)
        {
            r.Missing(SakFact.Foedselsdato, row.Id);
            return null;
        }

        return sak.Age(born, on.Verdi, atTilbud ? SakFact.AgeAtTilbud : SakFact.AgeAtProgramstart);
    }
}
