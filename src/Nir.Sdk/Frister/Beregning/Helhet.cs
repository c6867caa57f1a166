using System.Collections.Immutable;
using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>All answers for one case on one day.</summary>
internal static class Helhet
{
    public static Vurdering Vurder(Saksgang sak)
    {
        var lengde = Programlengde.Beregn(sak);
        var norsk = sak.Norskfrist;
        return new Vurdering
        {
            Dato = sak.Dato.Verdi,
            Avvik = [.. sak.Funn.Alle],
            Lovvalg = sak.Lov,
            Introduksjonsprogram = sak.Program,
            Norskopplaering = Norskopphoer.OnTheDay(sak),
            Asylopplaering = sak.Mottak,
            Programlengde = lengde,
            Programinnhold = Innholdskrav.Program(sak),
            Livsmestring = Innholdskrav.Livsmestring(sak),
            Sluttmaal = Sluttmaalskontroll.Kontroller(sak),
            Norskmaal = Innholdskrav.Norskmaal(sak),
            Frister = Frister(sak, lengde, norsk),
            Timerammer = [.. Timerammene.Beregn(sak)],
            Vedtak = [.. Programforlengelse.Vurder(sak, lengde), .. UtvidetNorsk.Vurder(sak, norsk)],
        };
    }

    // In the order of Fristtype. Those of one law only are left out for others.
    private static ImmutableArray<Fristberegning> Frister(Saksgang sak, Programlengdesvar lengde, Fristberegning norsk)
    {
        var frister = ImmutableArray.CreateBuilder<Fristberegning>(16);
        frister.Add(Oppstartsfrist.ForProgram(sak));
        frister.Add(Oppstartsfrist.ForNorsk(sak));
        frister.Add(Programfrist.SomVedtatt(sak, lengde));
        frister.Add(Programfrist.Lengst(sak, lengde));
        frister.Add(norsk);
        if (sak.Lov.Lovverk is Lovverk.Introduksjonsloven)
        {
            frister.Add(BehovsproevdNorsk.Beregn(sak));
        }

        frister.Add(Samfunnskunnskapsfrist.ForOpplaeringen(sak));
        frister.Add(Samfunnskunnskapsfrist.ForProeven(sak));
        if (sak.Lov.Lovverk is Lovverk.IntegreringslovenKapittel6A)
        {
            frister.Add(UtvidetNorsk.Vindu(sak, norsk));
        }

        frister.Add(Norskaldersgrense.Beregn(sak));
        for (var i = 0; i < sak.Sak.Underretninger.Count; i++)
        {
            frister.Add(AllmenneFrister.Klage(sak.Valg, sak.Sak.Underretninger[i].Mottatt, i));
        }

        frister.Add(AllmenneFrister.NesteAarsavslutning(sak.Valg, sak.Dato.Verdi));
        if (UtsattOppstart.ErInnvilget(sak))
        {
            frister.Add(UtsattOppstart.Beregn(sak));
        }

        if (sak.Tillatelse?.Oppholdsgrunnlag is Oppholdsgrunnlag.KollektivBeskyttelse)
        {
            frister.Add(KollektivBeskyttelse.Beregn(sak));
        }

        frister.Add(ArbeidsrettedeElementer.Beregn(sak));
        frister.Add(Botid.Beregn(sak));
        return frister.ToImmutable();
    }
}
