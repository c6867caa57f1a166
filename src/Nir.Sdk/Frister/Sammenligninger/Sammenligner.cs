using System.Collections.Immutable;
using Nir.Sdk.Frister.Beregning;
using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Frister.Tekst;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Sammenligninger;

/// <summary>Puts the engine's answers beside NIR's, and looks for where they part.</summary>
internal sealed class Sammenligner
{
    private readonly Personsak _sak;
    private readonly DateOnly _dato;
    private readonly Regelmotorvalg _valg;
    private readonly Vurdering _vurdering;
    private readonly List<Sammenligningspunkt> _punkter = [];

    private Sammenligner(Personsak sak, DateOnly dato, Regelmotorvalg valg)
    {
        _sak = sak;
        _dato = dato;
        _valg = valg with { MedForklaring = true };
        _vurdering = Vurder(_valg);
    }

    public static Sammenligning Sammenlign(Saksgang sak, Nirberegning nir)
    {
        var sammenligner = new Sammenligner(sak.Sak, sak.Dato.Verdi, sak.Valg);
        if (nir.Lovverk is { } lovverk)
        {
            sammenligner.Kode("lovverk", static v => (v.Lovvalg, v.Lovvalg.Lovverk?.Oppfoering()), lovverk.Oppfoering());
        }

        foreach (var ordning in nir.Ordninger)
        {
            sammenligner.Ordning(ordning);
        }

        foreach (var frist in nir.Frister.OrderBy(static frist => frist.Type))
        {
            sammenligner.Punkt(
                $"frist:{frist.Type.Kode()}",
                v => v.Frist(frist.Type) is { } svar ? (svar, Regelverdi.Av(svar.Frist)) : (v.Lovvalg, null),
                Regelverdi.Av(frist.Frist));
        }

        return new([.. sammenligner._punkter]);
    }

    private void Ordning(Nirordning ordning)
    {
        Ordningssvar Svar(Vurdering v) => ordning.Familie switch
        {
            Registreringsfamilie.Introduksjonsprogram => v.Introduksjonsprogram,
            Registreringsfamilie.Asylopplaering => v.Asylopplaering,
            _ => v.Norskopplaering,
        };
        if (ordning.Ordning is { } o)
        {
            Kode($"ordning:{Spraak.Kode(ordning.Familie)}", v => (Svar(v), Svar(v).Ordning?.Oppfoering()), o.Oppfoering());
        }

        if (ordning.Kategori is { } k)
        {
            Kode($"kategori:{Spraak.Kode(ordning.Familie)}", v => (Svar(v), Svar(v).Kategori?.Oppfoering()), k.Oppfoering());
        }
    }

    private void Kode(string hva, Func<Vurdering, (Svar Svar, Kodeoppfoering? Kode)> velg, Kodeoppfoering? nir) => Punkt(
        hva,
        v =>
        {
            var (svar, kode) = velg(v);
            return (svar, Regelverdi.Av(kode));
        },
        Regelverdi.Av(nir));

    private void Punkt(string hva, Func<Vurdering, (Svar Svar, Regelverdi? Verdi)> velg, Regelverdi? nir)
    {
        var (svar, beregnet) = velg(_vurdering);
        var skille = beregnet == nir ? default : Finn(svar, v => velg(v).Verdi == nir, beregnet, nir);
        _punkter.Add(new()
        {
            Hva = hva,
            Svar = svar,
            Beregnet = beregnet,
            Nir = nir,
            SkillesVed = skille.Steg,
            Grunn = skille.Grunn,
            Valg = skille.Valg,
            KjentPaa = skille.KjentPaa,
        });
    }

    private readonly record struct Skille(Forklaringssteg? Steg, Skillegrunn? Grunn, Valgmulighet? Valg = null, DateOnly? KjentPaa = null);

    private Skille Finn(Svar svar, Func<Vurdering, bool> girNirs, Regelverdi? beregnet, Regelverdi? nir)
    {
        var steg = svar.Forklaring.Steg;
        return TidligereSvar(steg)
            ?? EtterValg(svar, steg, girNirs)
            ?? Mellomresultat(steg, beregnet, nir)
            ?? EtterKjentPaa(steg, girNirs)
            ?? new(steg.LastOrDefault(), svar.Mangel is null ? Skillegrunn.Ukjent : Skillegrunn.ManglerOpplysning);
    }

    private Skille? TidligereSvar(ImmutableArray<Forklaringssteg> steg)
    {
        foreach (var punkt in _punkter)
        {
            if (punkt.SkillesVed is { } skille && steg.Length >= skille.Nr && ReferenceEquals(steg[skille.Nr - 1], skille))
            {
                return new(skille, Skillegrunn.TidligereSvar);
            }
        }

        return null;
    }

    private Skille? EtterValg(Svar svar, ImmutableArray<Forklaringssteg> steg, Func<Vurdering, bool> girNirs)
    {
        foreach (var brukt in svar.Forklaring.Valg)
        {
            foreach (var (mulighet, valg) in Valgbytte.Andre(_valg, brukt))
            {
                if (girNirs(Vurder(valg)))
                {
                    return new(steg.First(s => s.Valg == brukt), Skillegrunn.Valg, mulighet);
                }
            }
        }

        return null;
    }

    // NIR's day may be one that was on the way: before leave was added, or before it was moved to a virkedag.
    private static Skille? Mellomresultat(ImmutableArray<Forklaringssteg> steg, Regelverdi? beregnet, Regelverdi? nir)
    {
        if (nir is not { Dato: not null } || beregnet is null)
        {
            return null;
        }

        var paaVeien = steg.LastOrDefault(s => s.Ut.Regelverdi == nir);
        if (paaVeien is null)
        {
            return null;
        }

        var neste = Hovedlinje(steg, beregnet.Value).LastOrDefault(s => s.Nr > paaVeien.Nr);
        return neste is null ? null : new(neste, Skillegrunn.Mellomresultat);
    }

    /// <summary>The steps that lead to the result, the last first: each made the first input of the one before it.</summary>
    private static IEnumerable<Forklaringssteg> Hovedlinje(ImmutableArray<Forklaringssteg> steg, Regelverdi resultat)
    {
        var neste = steg.LastOrDefault(s => s.Ut.Regelverdi == resultat);
        while (neste is not null)
        {
            yield return neste;
            neste = neste.Inn.Select(ledd => ledd.FraSteg is { } nummer ? steg[nummer - 1] : null).FirstOrDefault(s => s?.Ut.Regelverdi.Dato is not null);
        }
    }

    private Skille? EtterKjentPaa(ImmutableArray<Forklaringssteg> steg, Func<Vurdering, bool> girNirs)
    {
        var dager = steg.Select(static s => s.Rad?.KjentFra).OfType<DateOnly>().Where(fra => !(_valg.KjentPaa < fra)).Distinct().OrderDescending();
        foreach (var kjentFra in dager)
        {
            var kjentPaa = kjentFra.AddDays(-1);
            if (girNirs(Vurder(_valg with { KjentPaa = kjentPaa })))
            {
                return new(steg.First(s => s.Rad?.KjentFra > kjentPaa), Skillegrunn.KjentPaa, KjentPaa: kjentPaa);
            }
        }

        return null;
    }

    private Vurdering Vurder(Regelmotorvalg valg) => Helhet.Vurder(new Saksgang(_sak, _dato, valg));
}
