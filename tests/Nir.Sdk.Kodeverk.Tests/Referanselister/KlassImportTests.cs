using FsCheck;
using FsCheck.Fluent;
using Nir.Sdk.Referanselister;

namespace Nir.Sdk.Kodeverk.Tests.Referanselister;

public sealed class KlassImportTests
{
    private const string Header =
        "\"code\",\"parentCode\",\"level\",\"name\",\"shortName\",\"presentationName\",\"validFrom\",\"validTo\",\"validFromInRequestedRange\",\"validToInRequestedRange\",\"notes\"";

    private static readonly DateOnly Dato = new(2026, 1, 1);

    // Synthetic: numbers and names that no municipality has.
    private const string Export =
        Header + "\n" +
        "\"9801\",,\"1\",\"Lillevik\",\"\",\"\",,,\"2022-01-01\",\"2024-01-01\",\"\"\n" +
        "\"9801\",,\"1\",\"Lillevik - Vuonna\",\"\",\"\",,,\"2024-01-01\",,\"Navneendring\"\n" +
        "\"9802\",,\"1\",\"Storvik \"\"ytre\"\"\",\"\",\"\",\"2022-01-01\",\"2026-01-01\",,,\"To\nlinjer, og komma\"\n" +
        "\"9999\",,\"1\",\"Uoppgitt\",\"\",\"\",,,,,\"\"\n";

    [Fact]
    public void An_export_becomes_the_rows_of_the_list_of_municipalities()
    {
        var result = KlassImport.ReadKommuner(Export);

        Assert.Empty(result.Error);
        Assert.Equal(
            [
                new Kommune("9801", "Lillevik - Vuonna", new(2022, 1, 1), null, []),
                new Kommune("9802", "Storvik \"ytre\"", new(2022, 1, 1), new(2026, 1, 1), []),
            ],
            result.Entries);
    }

    [Fact]
    public void Semicolons_line_ends_a_byte_order_mark_and_bare_fields_do_not_show()
    {
        const string only = "code;name;validFrom;validTo\r\n9801;Lillevik;2022-01-01;\r\n\r\n";

        var result = KlassImport.ReadKommuner('\uFEFF' + only);

        Assert.Empty(result.Error);
        Assert.Equal([new Kommune("9801", "Lillevik", new(2022, 1, 1), null, [])], result.Entries);
    }

    [Fact]
    public void The_columns_are_found_by_name_whatever_their_order() =>
        Assert.Equal(
            KlassImport.ReadKommuner("code,name\n9801,Lillevik\n").Entries,
            KlassImport.ReadKommuner("notes,NAME,Code\n,Lillevik,9801\n").Entries);

    [Theory]
    [InlineData("", 1)]
    [InlineData("kode;navn\n9801;Lillevik\n", 1)]
    [InlineData("code,name\n9801,Lillevik\n,Storvik\n", 3)]
    [InlineData("code,name\n9801,Lillevik\n9802,\n", 3)]
    [InlineData("code,name\n9801,Lillevik\n98021,Storvik\n", 3)]
    [InlineData("code,name\n9801,Lillevik\n980A,Storvik\n", 3)]
    [InlineData("code,name,validFrom\n9801,Lillevik,\n9802,Storvik,01.01.2022\n", 3)]
    [InlineData("code,name,validFrom,validTo\n9801,Lillevik,,\n9802,Storvik,2022-01-01,2022-01-01\n", 3)]
    [InlineData("code,name\n9801,Lillevik\n9801,Lillevik\n", 3)]
    [InlineData("code,name,notes\n9801,Lillevik,\"a\nb\"\n,Storvik,\n", 4)]
    [InlineData("code,name\n9801,Lillevik\n9802,\"Storvik\n", 3)]
    public void A_fault_says_its_line(string csv, int line)
    {
        var error = Assert.Single(KlassImport.ReadKommuner(csv).Error);

        Assert.Equal(line, error.Line);
        Assert.NotEmpty(error.Message);
    }

    [Fact]
    public void A_faulty_row_does_not_take_the_others_with_it() =>
        Assert.Equal(["9801", "9803"], KlassImport.ReadKommuner("code,name\n9801,A\n98,B\n9803,C\n").Entries.Select(kommune => kommune.Nummer));

    [Fact]
    public void The_districts_of_Oslo_that_hold_on_the_day_are_read_and_those_of_others_left_out()
    {
        var result = KlassImport.ReadBydeler(
            "code;name;validFrom;validTo\n030197;Ny;2026-01-01;\n030198;Gammel;2004-01-01;2026-01-01\n980101;Annen by;;\n030196;Alltid;;\n", Dato);

        Assert.Empty(result.Error);
        Assert.Equal([new Bydel("030196", "Alltid"), new Bydel("030197", "Ny")], result.Entries);
    }

    [Fact]
    public void A_district_that_holds_twice_on_the_day_is_a_fault() =>
        Assert.Equal(3, Assert.Single(KlassImport.ReadBydeler("code;name\n030197;A\n030197;B\n", Dato).Error).Line);

    [Fact]
    public void The_export_of_the_other_classification_is_refused_row_by_row() =>
        Assert.Single(KlassImport.ReadKommuner("code;name\n030101;Gamle Oslo\n").Error);

    [Fact]
    public void The_list_we_have_goes_out_and_comes_back() =>
        Assert.Equal(
            KommuneRegistry.All.Select(kommune => kommune with { Etterfoelgere = [] }),
            KlassImport.ReadKommuner("code;name;validFrom;validTo\n" + string.Concat(KommuneRegistry.All.Select(kommune =>
                $"\"{kommune.Nummer}\";\"{kommune.Navn}\";{kommune.Fra:yyyy-MM-dd};{kommune.Til:yyyy-MM-dd}\n"))).Entries);

    [Fact]
    public void Any_name_survives_quoting() =>
        Prop.ForAll<NonEmptyString, bool>((name, semicolon) =>
        {
            var (listName, separator) = (name.Get.Trim(), semicolon ? ';' : ',');
            var csv = $"code{separator}name\n9801{separator}\"{name.Get.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n";
            var result = KlassImport.ReadKommuner(csv);
            return listName.Length == 0
                ? result.Error.Length == 1
                : result is { Error: [], Entries: [var kommune] } && kommune.Navn == listName;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_text_makes_it_throw() =>
        Prop.ForAll<NonNull<string>>(text =>
            KlassImport.ReadKommuner(text.Get) is not null
            && KlassImport.ReadKommuner("code;name;validFrom\n" + text.Get) is not null
            && KlassImport.ReadBydeler("code,name\n" + text.Get, Dato) is not null).QuickCheckThrowOnFailure();
}
