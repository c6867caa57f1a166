using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis;
using Nir.Sdk.Generators.Tests.Json;

namespace Nir.Sdk.Generators.Tests.Kodeverk;

/// <summary>A faulty file gives less code, never a crash: the analyzer says what is wrong with it.</summary>
public sealed class FaultyDataTests
{
    [Fact]
    public void A_list_that_is_not_JSON_leaves_an_empty_enum_so_that_the_compiler_comes_to_report_the_fault()
    {
        var code = TestCompilation.Generate(Example.Kilder, Example.Lovverk, SourceFile.Kodeverk("Tiltak", "{ ops"));

        Assert.Contains("public enum Tiltak\n{\n", code["Kodeverk.Tiltak.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain(" = 1,", code["Kodeverk.Tiltak.g.cs"], StringComparison.Ordinal);
        Assert.Contains("TiltakKodeverk.List", code["KodeverkRegistry.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_faulty_code_is_left_out_and_the_others_stay()
    {
        var faulty = Example.Tiltak.With(Example.Tiltak.Text.Replace("\"praksis\"", "\"Praksis!\"", StringComparison.Ordinal));

        var code = TestCompilation.Generate(Example.Kilder, Example.Lovverk, Example.Group, faulty)["Kodeverk.Tiltak.g.cs"];
        Assert.DoesNotContain(" = 7,", code, StringComparison.Ordinal);
        Assert.Contains("    Kurs2B = 2,\n", code, StringComparison.Ordinal);
    }

    [Fact]
    public void A_property_of_a_list_that_does_not_exist_is_left_out()
    {
        var code = TestCompilation.Generate(Example.Kilder, Example.Lovverk, Example.Tiltak)["Kodeverk.Tiltak.g.cs"];

        Assert.DoesNotContain(" Gruppe(", code, StringComparison.Ordinal);
        Assert.Contains("public static bool Obligatorisk(this Tiltak value)", code, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_files_that_would_make_the_same_list_one_does_whatever_their_order()
    {
        var second = new SourceFile("/other/Gruppe.json", Example.Group.Text.Replace("arbeid", "annet", StringComparison.Ordinal), "kodeverk");
        var third = new SourceFile("/other/GRUPPE.json", Example.Group.Text, "kodeverk");

        var code = TestCompilation.Generate(Example.Kilder, Example.Lovverk, Example.Group, second, third);
        Assert.Equal(code, TestCompilation.Generate(third, second, Example.Group, Example.Lovverk, Example.Kilder));
        Assert.Contains("Arbeid = 1", code["Kodeverk.Gruppe.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_whose_name_cannot_be_an_enum_gives_nothing() =>
        Assert.DoesNotContain("Kodeverk.", string.Concat(TestCompilation.Generate(SourceFile.Kodeverk("min-liste", Example.Group.Text)).Keys),
            StringComparison.Ordinal);

    [Fact]
    public void An_id_in_two_source_files_gives_one_source_whatever_their_order()
    {
        var other = new SourceFile("/other/kilder.json", Example.Kilder.Text.Replace("En annen kilde", "Samme id", StringComparison.Ordinal), "kilder");

        var code = TestCompilation.Generate(Example.Kilder, other);
        Assert.Equal(code, TestCompilation.Generate(other, Example.Kilder));
        Assert.Single(code["KildeRegistry.g.cs"].Split("new(\"annen\"").Skip(1));
    }

    [Fact]
    public void A_damaged_list_never_stops_the_generator_and_never_breaks_the_syntax() =>
        Prop.ForAll(JsonTexts.Mutated(Gen.Constant(Example.Tiltak.Text)).ToArbitrary(), text =>
            TestCompilation.Generate(Example.Kilder, Example.Lovverk, Example.Group, Example.Tiltak.With(text))
                .All(file => !TestCompilation.Parse(file.Value, file.Key).GetDiagnostics().Any(error => error.Severity == DiagnosticSeverity.Error)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Damaged_sources_never_stop_the_generator_and_never_break_the_syntax() =>
        Prop.ForAll(JsonTexts.Mutated(Gen.Constant(Example.Kilder.Text)).ToArbitrary(), text =>
            TestCompilation.Generate(Example.Kilder.With(text), Example.Lovverk)
                .All(file => !TestCompilation.Parse(file.Value, file.Key).GetDiagnostics().Any(error => error.Severity == DiagnosticSeverity.Error)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));
}
