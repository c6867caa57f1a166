using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>The pandemic law's extension of programmes under introduksjonsloven (rows X1-X4).</summary>
internal static class Pandemiutvidelse
{
    /// <summary>The row that gives months, for a participant who was still in the programme on its day; null when none does.</summary>
    public static PandemiutvidelseRow? Find(Saksgang sak, Calculation r, Term<DateOnly> lastDay)
    {
        if (sak.ProgramLov.Lovverk is not Lovverk.Introduksjonsloven
            || r.Lookup(Parametre.Pandemiutvidelse, sak.ProgramLookup) is not { GjelderIkke: false } row)
        {
            return null;
        }

        if (row.FortsattIProgram is null)
        {
            return row;
        }

        var day = row.FortsattIProgramTerm;
        var output = sak.Programmet?.Avsluttet is { } ended
            ? r.IsBefore(row, new(ended, Opphav.Fact(SakFact.Programavslutning)), day)
            : r.IsBefore(row, lastDay, day);
        return output ? null : row;
    }

    /// <summary>The last day with the months added to the normal length.</summary>
    public static Term<DateOnly> OfNormalLength(Calculation r, ProgramlengdeRow row, Term<DateOnly> from, FravaerAddition.Tillegg addition,
        PandemiutvidelseRow pandemi)
    {
        var months = r.Sum(pandemi, row.VarighetTerm, pandemi.UtvidelseTerm, Enhet.Maaneder);
        return FravaerAddition.AddAvslutning(r, r.DayBefore(Parametre.DagenFoer, r.AddMonths(from, months)), addition);
    }
}
