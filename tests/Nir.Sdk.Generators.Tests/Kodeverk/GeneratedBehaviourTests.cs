using System.Reflection;
using System.Runtime.Loader;

namespace Nir.Sdk.Generators.Tests.Kodeverk;

/// <summary>What the example's code does when it runs; what holds for every real list stands with the lists.</summary>
public sealed class GeneratedBehaviourTests(GeneratedBehaviourTests.Emitted emitted) : IClassFixture<GeneratedBehaviourTests.Emitted>
{
    [Theory]
    [InlineData("Praksis", "Arbeid")]
    [InlineData("Kurs2B", "Ukjent")]
    [InlineData("Ukjent", "Ukjent")]
    public void A_property_of_another_lists_type_is_a_code_of_it_or_Ukjent(string kode, string expected) =>
        Assert.Equal(expected, Call("Gruppe", kode)!.ToString());

    [Theory]
    [InlineData("Praksis", true)]
    [InlineData("Kurs2B", false)]
    public void A_property_that_is_true_or_false_is_false_unless_given(string kode, bool expected) =>
        Assert.Equal(expected, Call("Obligatorisk", kode));

    [Theory]
    [InlineData("Praksis", "Sier \"hei\"")]
    [InlineData("Kurs2B", null)]
    public void A_property_that_is_a_text_is_null_unless_given(string kode, string? expected) =>
        Assert.Equal(expected, Call("Merknad", kode));

    [Theory]
    [InlineData("Praksis", "2020-12-31", false)]
    [InlineData("Praksis", "2021-01-01", true)]
    [InlineData("Praksis", "2026-02-28", true)]
    [InlineData("Praksis", "2026-03-01", false)]
    [InlineData("Kurs2B", "0001-01-01", true)]
    [InlineData("Kurs2B", "2028-06-30", true)]
    [InlineData("Kurs2B", "2028-07-01", false)]
    [InlineData("Ukjent", "2022-01-01", false)]
    public void A_code_holds_from_its_first_day_until_the_first_day_it_no_longer_does(string kode, string date, bool expected) =>
        Assert.Equal(expected, Call("IsValid", kode, DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("Praksis", "Introduksjonsloven", false)]
    [InlineData("Praksis", "Integreringsloven", true)]
    [InlineData("Praksis", "IntegreringslovenKapittel6A", true)]
    [InlineData("Kurs2B", "Introduksjonsloven", true)]
    [InlineData("Kurs2B", "Ukjent", false)]
    [InlineData("Ukjent", "Integreringsloven", false)]
    public void A_code_belongs_to_the_laws_it_names_or_to_all_that_are_known(string kode, string lovverk, bool expected) =>
        Assert.Equal(expected, Call("IsValid", kode, Value("Lovverk", lovverk)));

    [Theory]
    [InlineData("GetNavn", "Praksis", "Praksis")]
    [InlineData("GetNavnEn", "Praksis", "Work practice")]
    [InlineData("GetNavn", "Ukjent", "Ukjent")]
    [InlineData("GetNavnEn", "Ukjent", "Unknown")]
    [InlineData("ToKode", "Kurs2B", "kurs-2b")]
    public void A_code_has_a_name_in_two_languages_and_one_on_the_wire(string method, string kode, string expected) =>
        Assert.Equal(expected, Call(method, kode));

    private object Value(string list, string member) => Enum.Parse(emitted.Type(list), member);

    private object? Call(string method, string kode, params object[] more)
    {
        object[] arguments = [Value("Tiltak", kode), .. more];
        return emitted.Type("TiltakKodeverk")
            .GetMethod(method, [.. arguments.Select(argument => argument.GetType())])!
            .Invoke(null, arguments);
    }

    public sealed class Emitted : IDisposable
    {
        private readonly AssemblyLoadContext _context = new(nameof(GeneratedBehaviourTests), isCollectible: true);
        private readonly Assembly _assembly;

        public Emitted()
        {
            using var image = new MemoryStream(TestCompilation.Emit(Example.All));
            _assembly = _context.LoadFromStream(image);
        }

        public Type Type(string name) => _assembly.GetType($"Nir.Sdk.Kodeverk.{name}", throwOnError: true)!;

        public void Dispose() => _context.Unload();
    }
}
