using System.Reflection;

namespace Nir.Sdk.Kodeverk.Tests;

public sealed class EgenskaperTests
{
    public static TheoryData<string> Lister => Kodeverkstype.Lister;

    [Theory, MemberData(nameof(Lister))]
    public void A_property_without_its_type_says_what_the_typed_method_says(string liste)
    {
        var companion = typeof(Kodeverksregister).Assembly.GetType($"Nir.Sdk.Kodeverk.{liste}Kodeverk", throwOnError: true)!;
        foreach (var oppfoering in Kodeverkstype.Of(liste).Alle)
        {
            foreach (var egenskap in oppfoering.Egenskaper)
            {
                var method = companion.GetMethod(char.ToUpperInvariant(egenskap.Navn[0]) + egenskap.Navn[1..])!;
                var verdi = method.Invoke(null, [oppfoering.GetType().GetProperty("Verdi")!.GetValue(oppfoering)])!;

                Assert.Equal(egenskap.Verdi, AsText(verdi));
            }
        }
    }

    [Fact]
    public void A_code_says_its_properties_in_the_order_they_are_written() =>
        Assert.Equal(
            [new("gruppe", "arbeid"), new("maaloppnaaelse", "true"), new("beregnetAvRegelmotor", "false")],
            Avslutningsaarsak.Heltidsarbeid.Oppfoering()!.Egenskaper);

    [Fact]
    public void A_list_that_declares_none_has_none() =>
        Assert.All(LovverkKodeverk.Alle, oppfoering => Assert.Empty(oppfoering.Egenskaper));

    private static string AsText(object verdi) => verdi switch
    {
        bool truth => truth ? "true" : "false",
        Enum code => (string)code.GetType().Assembly.GetType($"{code.GetType().FullName}Kodeverk")!
            .GetMethod("Kode", BindingFlags.Public | BindingFlags.Static, [code.GetType()])!.Invoke(null, [code])!,
        _ => (string)verdi,
    };
}
