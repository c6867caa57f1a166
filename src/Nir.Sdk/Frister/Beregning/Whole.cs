using System.Collections.Immutable;
using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>All answers for one case on one day.</summary>
internal static class Whole
{
    public static Assessment Assess(Saksgang sak)
    {
        var length = sak.Programlengde;
        var norsk = sak.Norskfrist;
        return new Assessment
        {
            Dato = sak.Dato.Verdi,
            Avvik = sak.Findings.All.Count == 0 ? [] : [.. sak.Findings.All],
            Lovvalg = sak.Lov,
            Introduksjonsprogram = sak.Program,
            Norskopplaering = Norskopphoer.OnTheDay(sak),
            Asylopplaering = sak.Mottak,
            Programlengde = length,
            Programinnhold = Innholdskrav.Program(sak),
            Livsmestring = Innholdskrav.Livsmestring(sak),
            Sluttmaal = SluttmaalCheck.Check(sak),
            Norskmaal = Innholdskrav.Norskmaal(sak),
            Proeveplikt = Innholdskrav.Proeveplikt(sak),
            Omfang = Innholdskrav.Omfang(sak),
            Frister = Frister(sak, length, norsk),
            Timerammer = TimerammeTimeline.Compute(sak),
            Vedtak = Programforlengelse.IsVedtatt(sak) || UtvidetNorsk.IsVedtatt(sak)
                ? [.. Programforlengelse.Assess(sak, length), .. UtvidetNorsk.Assess(sak, norsk)]
                : [],
        };
    }

    // In the order of Fristtype. Those of one law only are left out for others.
    private static ImmutableArray<FristAnswer> Frister(Saksgang sak, ProgramlengdeAnswer length, FristAnswer norsk)
    {
        var frister = ImmutableArray.CreateBuilder<FristAnswer>(16);
        frister.Add(Oppstartsfrist.ForProgram(sak));
        frister.Add(Oppstartsfrist.ForNorsk(sak));
        frister.Add(Programfrist.AsVedtatt(sak, length));
        frister.Add(Programfrist.Longest(sak, length));
        frister.Add(norsk);
        if (sak.Lov.Lovverk is Lovverk.Introduksjonsloven)
        {
            frister.Add(BehovsproevdNorsk.Compute(sak));
        }

        frister.Add(Samfunnskunnskapsfrist.ForOpplaering(sak));
        frister.Add(Samfunnskunnskapsfrist.ForProeve(sak));
        if (sak.Lov.Lovverk is Lovverk.IntegreringslovenKapittel6A)
        {
            frister.Add(UtvidetNorsk.Window(sak, norsk));
        }

        frister.Add(NorskAgeLimit.Compute(sak));
        for (var i = 0; i < sak.Sak.Underretninger.Count; i++)
        {
            frister.Add(GeneralFrister.Klage(sak.Valg, sak.Sak.Underretninger[i].Mottatt, i));
        }

        frister.Add(sak.YearEnds.FindNext(sak.Dato.Verdi));
        if (PostponedOppstart.IsInnvilget(sak))
        {
            frister.Add(PostponedOppstart.Compute(sak));
        }

        if (sak.Tillatelse?.Oppholdsgrunnlag is Oppholdsgrunnlag.KollektivBeskyttelse)
        {
            frister.Add(KollektivBeskyttelse.Compute(sak));
        }

        frister.Add(ArbeidsrettedeElementer.Compute(sak));
        frister.Add(Botid.Compute(sak));
        if (sak.Lov.Lovverk is Lovverk.Introduksjonsloven && sak.Opplaeringen?.YtterligereSoekt is { } applied)
        {
            frister.Add(BehovsproevdNorsk.Offer(sak, applied));
        }

        return frister.ToImmutable();
    }
}
