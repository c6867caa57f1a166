using FsCheck;
using FsCheck.Fluent;

namespace Nir.Sdk.Tests.Identifikatorer;

/// <summary>Properties over generated values, the same values in every run.</summary>
internal static class IdentifikatorProperty
{
    private static readonly Config Setup = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20_260_101UL, 11UL);

    public static void Applies<T>(Gen<T> values, Action<T> assertion) => Check.One(Setup, Prop.ForAll(values.ToArbitrary(), assertion));

    /// <summary>Fødselsnummer of both control rules, all kinds and all series.</summary>
    public static Gen<string> Foedselsnummer { get; } =
        from day in Gen.Choose(1, 28)
        from additionDay in Gen.Elements(0, NumberBuilder.DNummer)
        from month in Gen.Choose(1, 12)
        from additionMonth in Gen.Elements(0, NumberBuilder.Nav, NumberBuilder.NorskHelsenett, NumberBuilder.Tenor)
        from year in Gen.Choose(0, 99)
        from individ in Gen.Choose(0, 999)
        from rest in Gen.Choose(0, 3)
        let number = NumberBuilder.Foedselsnummer(day + additionDay, month + additionMonth, year, individ, rest)
        where number is not null
        select number;

    /// <summary>DUF-nummer with right control digits, real and synthetic.</summary>
    public static Gen<string> DufNummer { get; } =
        from year in Gen.Choose(1980, 2040)
        from sequenceNumber in Gen.Choose(0, 999_999)
        from addition in Gen.Elements(0, NumberBuilder.Tenor)
        select NumberBuilder.DufNummer(year, sequenceNumber, addition);

    public static Gen<string> Organisasjonsnummer { get; } =
        from eightDigits in Gen.Choose(0, 99_999_999)
        let number = NumberBuilder.Organisasjonsnummer(eightDigits)
        where number is not null
        select number;

    public static Gen<string> Kommunenummer { get; } =
        from number in Gen.Choose(0, 9999)
        select number.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Text that is nearly an identifier: mostly digits, at most one too long, with stars, spaces and digits of other scripts.</summary>
    public static Gen<string> AlmostDigits { get; } =
        from length in Gen.Choose(0, 13)
        from character in Gen.Frequency((40, Gen.Elements("0123456789".ToCharArray())), (1, Gen.Elements("* -+.\t\0/:A\u0130\u0663\uFF11\uD800".ToCharArray())))
            .ListOf(length)
        select string.Concat(character);

    /// <summary>Every text that differs from <paramref name="digits"/> in exactly one digit.</summary>
    public static IEnumerable<string> WithOneWrongDigit(string digits) =>
        from position in Enumerable.Range(0, digits.Length)
        from digit in "0123456789"
        where digit != digits[position]
        select $"{digits[..position]}{digit}{digits[(position + 1)..]}";
}
