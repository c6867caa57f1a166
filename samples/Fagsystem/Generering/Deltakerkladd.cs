using System.Collections.Immutable;
using Fagsystem.Eksport;
using Fagsystem.Overfoering;

namespace Fagsystem.Generering;

/// <summary>A participant in the making: the lines of the export, and what NIR must answer.</summary>
internal sealed record Deltakerkladd(Personrad Person, ImmutableArray<Sakskladd> Saker)
{
    /// <summary>What NIR knows the person by; null when NIR does not know the person.</summary>
    public required NirPerson? INir { get; init; }

    /// <summary>Somebody else whom NIR knows, and whose number this person's line holds. Null: nobody.</summary>
    public NirPerson? Annen { get; init; }

    /// <summary>The facts that law and deadlines follow from. Empty: none are known.</summary>
    public ImmutableArray<Oppholdsrad> Opphold { get; init; } = [];

    /// <summary>What is special, in words. Empty: nothing.</summary>
    public string Hva { get; init; } = "";

    /// <summary>Gives all lines the number that joins them.</summary>
    public Deltakerkladd MedNummer(string loepenr, string hva) => this with
    {
        Hva = hva,
        Person = Person with { Loepenr = loepenr },
        Opphold = [.. Opphold.Select(rad => rad with { Loepenr = loepenr })],
        Saker =
        [
            .. Saker.Select(sak => sak with
            {
                Rad = sak.Rad with { Loepenr = loepenr },
                Foeringer = [.. sak.Foeringer.Select(foering => foering with { Loepenr = loepenr, Saksnr = sak.Rad.Saksnr })],
            }),
        ],
    };

    /// <summary>Changes the person's line.</summary>
    public Deltakerkladd MedPerson(Func<Personrad, Personrad> endring) => this with { Person = endring(Person) };

    /// <summary>Changes the first case's line.</summary>
    public Deltakerkladd MedSak(Func<Saksrad, Saksrad> endring) => MedFoerste(sak => sak with { Rad = endring(sak.Rad) });

    /// <summary>Adds a line to the first case.</summary>
    public Deltakerkladd MedFoering(Func<Saksrad, Foeringsrad> foering) =>
        MedFoerste(sak => sak with { Foeringer = sak.Foeringer.Add(foering(sak.Rad)) });

    /// <summary>Removes the first case's lines of one kind.</summary>
    public Deltakerkladd Uten(params string[] slag) =>
        MedFoerste(sak => sak with { Foeringer = sak.Foeringer.RemoveAll(rad => slag.Contains(rad.Slag)) });

    /// <summary>Changes the first line of one kind in the first case.</summary>
    public Deltakerkladd MedEndret(string slag, Func<Foeringsrad, Foeringsrad> endring) => MedFoerste(sak =>
    {
        var plass = sak.Foeringer.First(rad => rad.Slag == slag);
        return sak with { Foeringer = sak.Foeringer.Replace(plass, endring(plass)) };
    });

    /// <summary>Says what the first case leads to. The others are accepted.</summary>
    public Deltakerkladd Venter(Saksutfall utfall, Oppfoelging oppfoelging, params string[] regler) =>
        MedFoerste(sak => sak with { Utfall = utfall, Oppfoelging = oppfoelging, Regler = [.. regler] });

    /// <summary>Says what every case leads to, since the fault is the person's.</summary>
    public Deltakerkladd AlleVenter(Saksutfall utfall, Oppfoelging oppfoelging, params string[] regler) => this with
    {
        Saker = [.. Saker.Select(sak => sak with { Utfall = utfall, Oppfoelging = oppfoelging, Regler = [.. regler] })],
    };

    private Deltakerkladd MedFoerste(Func<Sakskladd, Sakskladd> endring) => this with { Saker = Saker.SetItem(0, endring(Saker[0])) };
}
