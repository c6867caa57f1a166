using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Frister.Valg;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>What a programme must contain, and the guiding levels of Norwegian: rows I0-I6, I11-I13, W0-W3, M0-M3 and PP0-PP2.</summary>
internal static class Innholdskrav
{
    public static PrograminnholdAnswer Program(Saksgang sak)
    {
        var r = sak.ComputeOn(sak.ProgramLov, sak.Findings.Program);
        if (r.IsWithoutAnswer || r.Choose(Parametre.Programinnhold, sak.ProgramLookup) is not { } row)
        {
            return new(r, null, false, false);
        }

        var contract = row.Integreringskontrakt is true;
        if (row == Parametre.InnholdEtterKapittel6AFra2026)
        {
            // U-14: the law asks for the contract; whether NIR does, is not known.
            var chosen = Valgpunkter.KontraktEtterKapittel6A.Possibilities[(int)sak.Valg.KontraktEtterKapittel6A];
            contract = sak.Valg.KontraktEtterKapittel6A is KontraktEtterKapittel6A.SomAndre;
            r.Establish(row, new Term<bool>(contract, new Opphav(chosen, 0)), chosen);
        }

        // U-1: adopted, but no day is set; asked about only when one is given.
        var declaration = contract && sak.Valg.Ikrafttredelse(Parametre.ErklaeringIStedetForKontrakt.Id) is not null
            && r.Includes(Parametre.ErklaeringIStedetForKontrakt, sak.ProgramLookup) is true;
        return new(r, row, contract, declaration);
    }

    public static RowAnswer<LivsmestringRow> Livsmestring(Saksgang sak)
    {
        var r = sak.ComputeOn(sak.ProgramLov, sak.Findings.Program);
        if (r.IsWithoutAnswer || r.Choose(Parametre.Programinnhold, sak.ProgramLookup) is not { } content)
        {
            return new(r, null);
        }

        if (content.Livsmestring is not true)
        {
            r.End(content);
            return new(r, null);
        }

        return new(r, r.Choose(Parametre.Livsmestring, sak.ProgramLookup with { Hendelse = sak.Programdag }));
    }

    public static OmfangAnswer Omfang(Saksgang sak)
    {
        var r = sak.ComputeOn(sak.ProgramLov, sak.Findings.Program);
        return new(r, r.IsWithoutAnswer ? null : r.Choose(Parametre.Omfang, sak.ProgramLookup), sak.Programmet?.TimerPerUke);
    }

    public static RowAnswer<ProevepliktRow> Proeveplikt(Saksgang sak)
    {
        var r = sak.ComputeOn(sak.Norsk);
        Norskfritak.UseForProeve(sak, r);
        return new(r, r.IsWithoutAnswer ? null : r.Choose(Parametre.Proeveplikt, sak.NorskLookup));
    }

    public static RowAnswer<NorskmaalRow> Norskmaal(Saksgang sak)
    {
        var r = sak.ComputeOn(sak.Norsk);
        return new(r, r.IsWithoutAnswer ? null : r.Choose(Parametre.Norskmaal, sak.NorskLookup));
    }
}
