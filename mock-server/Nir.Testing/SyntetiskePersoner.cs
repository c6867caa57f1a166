using System.Collections.Immutable;
using System.Globalization;
using Nir.Sdk.Identifikatorer;

namespace Nir.Testing;

/// <summary>
/// Makes synthetic persons: the same ones in the same order from the same seed, and no number twice. Not for use by several threads at
/// once.
/// </summary>
/// <param name="seed">Any number. Tests that must not meet each other's persons take different ones.</param>
public sealed class SyntetiskePersoner(int seed)
{
    private static readonly DateOnly TidligsteFoedselsdato = new(1960, 1, 1);
    private static readonly DateOnly SenesteFoedselsdato = new(2007, 12, 31);

    private readonly Random _tilfeldig = new(seed);
    private readonly HashSet<DufNummer> _dufNumre = [];
    private readonly HashSet<Foedselsnummer> _foedselsnumre = [];

    private static ImmutableArray<string> Fornavn { get; } = ["Ærlig", "Blåøyd", "Grønn", "Kjølig", "Lynrask", "Måteholden", "Nøysom", "Påpasselig", "Rødmusset", "Sæl", "Trøstig", "Åpen"];

    private static ImmutableArray<string> Etternavn { get; } = ["Ærfugl", "Bjørkelund", "Drømmefjell", "Fløyte", "Gåsunge", "Hårfønbekk", "Jærbu", "Kråkebolle", "Lærkerud", "Sjøhest", "Ørneblikk", "Ålekvabbe"];

    /// <summary>Makes the next person.</summary>
    /// <param name="art"><see cref="Foedselsnummerart.Foedselsnummer"/> or <see cref="Foedselsnummerart.DNummer"/>.</param>
    /// <param name="regel">The rule that the control digits follow.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no synthetic numbers of that kind or rule.</exception>
    public SyntetiskPerson Neste(Foedselsnummerart art = Foedselsnummerart.Foedselsnummer, Kontrollregel regel = Kontrollregel.Dagens)
    {
        if (art is not (Foedselsnummerart.Foedselsnummer or Foedselsnummerart.DNummer))
        {
            throw new ArgumentOutOfRangeException(nameof(art), art, "Choose Foedselsnummer or DNummer.");
        }

        if (regel is not (Kontrollregel.Dagens or Kontrollregel.Fra2032))
        {
            throw new ArgumentOutOfRangeException(nameof(regel), regel, "Choose Dagens or Fra2032.");
        }

        var foedt = TidligsteFoedselsdato.AddDays(_tilfeldig.Next(SenesteFoedselsdato.DayNumber - TidligsteFoedselsdato.DayNumber + 1));
        return new SyntetiskPerson
        {
            Fornavn = Fornavn[_tilfeldig.Next(Fornavn.Length)],
            Etternavn = Etternavn[_tilfeldig.Next(Etternavn.Length)],
            Foedselsdato = foedt,
            DufNummer = NesteDufNummer(),
            Foedselsnummer = NesteFoedselsnummer(foedt, art, regel),
        };
    }

    /// <summary>Makes the next persons.</summary>
    /// <param name="antall">How many.</param>
    public IReadOnlyList<SyntetiskPerson> Neste(int antall) => [.. Enumerable.Range(0, antall).Select(_ => Neste())];

    private DufNummer NesteDufNummer()
    {
        while (true)
        {
            var kropp = string.Create(CultureInfo.InvariantCulture, $"{_tilfeldig.Next(2010, 2026)}{_tilfeldig.Next(1_000_000):000000}");
            var kontroll = Sum(kropp, 4, 6, 3, 2, 4, 6, 3, 2, 7, 5) % 11;
            var nummer = DufNummer.Parse(string.Create(CultureInfo.InvariantCulture, $"{kropp}{kontroll + 80:00}"));
            if (_dufNumre.Add(nummer))
            {
                return nummer;
            }
        }
    }

    private Foedselsnummer NesteFoedselsnummer(DateOnly foedt, Foedselsnummerart art, Kontrollregel regel)
    {
        var dag = foedt.Day + (art is Foedselsnummerart.DNummer ? 40 : 0);
        while (true)
        {
            // Individnummer tell the century: 000-499 for 1900-1999, 500-999 for 2000-2039.
            var individ = _tilfeldig.Next(500) + (foedt.Year < 2000 ? 0 : 500);
            var rest = regel is Kontrollregel.Dagens ? 0 : _tilfeldig.Next(1, 4);
            var kropp = string.Create(CultureInfo.InvariantCulture, $"{dag:00}{foedt.Month + 80:00}{foedt.Year % 100:00}{individ:000}");
            if (MedKontrollsiffer(kropp, rest) is { } tekst && Foedselsnummer.Parse(tekst) is var nummer && _foedselsnumre.Add(nummer))
            {
                return nummer;
            }
        }
    }

    /// <summary>Null when these digits cannot be given control digits.</summary>
    private static string? MedKontrollsiffer(string kropp, int rest)
    {
        var foerste = (11 + rest - (Sum(kropp, 3, 7, 6, 1, 8, 9, 4, 5, 2) % 11)) % 11;
        var andre = (11 - (Sum($"{kropp}{foerste % 10}", 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11)) % 11;
        return foerste == 10 || andre == 10 ? null : string.Create(CultureInfo.InvariantCulture, $"{kropp}{foerste}{andre}");
    }

    private static int Sum(string sifre, params ReadOnlySpan<int> vekter)
    {
        var sum = 0;
        for (var i = 0; i < vekter.Length; i++)
        {
            sum += (sifre[i] - '0') * vekter[i];
        }

        return sum;
    }
}
