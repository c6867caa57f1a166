using System.Collections.Immutable;
using System.Globalization;
using Nir.Sdk.Identifikatorer;

namespace Nir.Testing;

/// <summary>
/// Makes synthetic persons: the same ones in the same order from the same seed, and no number twice. Not for use by several threads at
/// once.
/// </summary>
/// <param name="seed">Any number. Tests that must not meet each other's persons take different ones.</param>
public sealed class SyntheticPersons(int seed)
{
    private static readonly DateOnly EarliestFoedselsdato = new(1960, 1, 1);
    private static readonly DateOnly LatestFoedselsdato = new(2007, 12, 31);

    private readonly Random _random = new(seed);
    private readonly HashSet<DufNummer> _dufNumre = [];
    private readonly HashSet<Foedselsnummer> _foedselsnumre = [];

    private static ImmutableArray<string> Fornavn { get; } =
        ["Ærlig", "Blåøyd", "Grønn", "Kjølig", "Lynrask", "Måteholden", "Nøysom", "Påpasselig", "Rødmusset", "Sæl", "Trøstig", "Åpen"];

    private static ImmutableArray<string> Etternavn { get; } =
        ["Ærfugl", "Bjørkelund", "Drømmefjell", "Fløyte", "Gåsunge", "Hårfønbekk", "Jærbu", "Kråkebolle", "Lærkerud", "Sjøhest", "Ørneblikk", "Ålekvabbe"];

    /// <summary>Makes the next person.</summary>
    /// <param name="kind"><see cref="FoedselsnummerKind.Foedselsnummer"/> or <see cref="FoedselsnummerKind.DNummer"/>.</param>
    /// <param name="regel">The rule that the control digits follow.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no synthetic numbers of that kind or rule.</exception>
    public SyntheticPerson CreateNext(FoedselsnummerKind kind = FoedselsnummerKind.Foedselsnummer, ControlRule regel = ControlRule.Today)
    {
        if (kind is not (FoedselsnummerKind.Foedselsnummer or FoedselsnummerKind.DNummer))
        {
            throw new ArgumentOutOfRangeException(nameof(kind), kind, "Choose Foedselsnummer or DNummer.");
        }

        if (regel is not (ControlRule.Today or ControlRule.From2032))
        {
            throw new ArgumentOutOfRangeException(nameof(regel), regel, "Choose Dagens or Fra2032.");
        }

        var born = EarliestFoedselsdato.AddDays(_random.Next(LatestFoedselsdato.DayNumber - EarliestFoedselsdato.DayNumber + 1));
        return new SyntheticPerson
        {
            Fornavn = Fornavn[_random.Next(Fornavn.Length)],
            Etternavn = Etternavn[_random.Next(Etternavn.Length)],
            Foedselsdato = born,
            DufNummer = NextDufNummer(),
            Foedselsnummer = NextFoedselsnummer(born, kind, regel),
        };
    }

    /// <summary>Makes the next persons.</summary>
    /// <param name="count">How many.</param>
    public IReadOnlyList<SyntheticPerson> CreateNext(int count) => [.. Enumerable.Range(0, count).Select(_ => CreateNext())];

    private DufNummer NextDufNummer()
    {
        while (true)
        {
            var body = string.Create(CultureInfo.InvariantCulture, $"{_random.Next(2010, 2026)}{_random.Next(1_000_000):000000}");
            var check = Sum(body, 4, 6, 3, 2, 4, 6, 3, 2, 7, 5) % 11;
            var number = DufNummer.Parse(string.Create(CultureInfo.InvariantCulture, $"{body}{check + 80:00}"));
            if (_dufNumre.Add(number))
            {
                return number;
            }
        }
    }

    private Foedselsnummer NextFoedselsnummer(DateOnly born, FoedselsnummerKind kind, ControlRule regel)
    {
        var day = born.Day + (kind is FoedselsnummerKind.DNummer ? 40 : 0);
        while (true)
        {
            // Individnummer tell the century: 000-499 for 1900-1999, 500-999 for 2000-2039.
            var individ = _random.Next(500) + (born.Year < 2000 ? 0 : 500);
            var rest = regel is ControlRule.Today ? 0 : _random.Next(1, 4);
            var body = string.Create(CultureInfo.InvariantCulture, $"{day:00}{born.Month + 80:00}{born.Year % 100:00}{individ:000}");
            if (MedKontrollsiffer(body, rest) is { } text && Foedselsnummer.Parse(text) is var number && _foedselsnumre.Add(number))
            {
                return number;
            }
        }
    }

    /// <summary>Null when these digits cannot be given control digits.</summary>
    private static string? MedKontrollsiffer(string body, int rest)
    {
        var first = (11 + rest - (Sum(body, 3, 7, 6, 1, 8, 9, 4, 5, 2) % 11)) % 11;
        var others = (11 - (Sum($"{body}{first % 10}", 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11)) % 11;
        return first == 10 || others == 10 ? null : string.Create(CultureInfo.InvariantCulture, $"{body}{first}{others}");
    }

    private static int Sum(string digits, params ReadOnlySpan<int> weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += (digits[i] - '0') * weights[i];
        }

        return sum;
    }
}
