using System.Text;
using Fagsystem.Eksport;
using Fagsystem.Tests.Kulisser;

namespace Fagsystem.Tests.Eksport;

public sealed class EksportleserTests
{
    private const string Hemmelig = "26847814283";

    [Theory]
    [InlineData(Eksportleser.Personfil, "X;Y;Z")]
    [InlineData(Eksportleser.Foeringsfil, "1001;1;TI;NORSK;;32.01.2026;;;10")]
    [InlineData(Eksportleser.Foeringsfil, "1001;1;TI;NORSK;;2026-01-31;;;10")]
    [InlineData(Eksportleser.Foeringsfil, "1001;1;NT;;;;;2026/08;12.5")]
    [InlineData(Eksportleser.Foeringsfil, "1001;en;NT;;;;;2026/08;12")]
    [InlineData(Eksportleser.Foeringsfil, "1001;1;NT;\"abc;;;;2026/08;12")]
    [InlineData(Eksportleser.Foeringsfil, "1001;1;NT;;;;;2026/08;12;")]
    [InlineData(Eksportleser.Foeringsfil, ";1;NT;;;;;2026/08;12")]
    [InlineData(Eksportleser.Foeringsfil, Hemmelig + ";1;NT;;;;;2026/08;12")]
    public void A_broken_line_is_reported_by_file_and_line_and_never_by_what_stands_there(string fil, string linje)
    {
        using var eksport = Midlertidig.MedEksport();
        eksport.Med(fil, tekst => $"{tekst[..(tekst.IndexOf('\n') + 1)]}{linje}\n");

        var feil = Assert.Throws<EksportException>(() => Eksportleser.Les(eksport.Mappe));

        Assert.StartsWith($"{fil}, linje 2: ", feil.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(linje.Split(';')[0] + ";", feil.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Hemmelig, feil.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', feil.Message);
    }

    [Fact]
    public void A_column_that_cannot_be_read_is_named()
    {
        using var eksport = Midlertidig.MedEksport();
        eksport.Med(Eksportleser.Foeringsfil, static tekst => tekst.Replace("22.07.2026", "22.13.2026", StringComparison.Ordinal));

        var feil = Assert.Throws<EksportException>(() => Eksportleser.Les(eksport.Mappe));

        Assert.Contains("kolonnen Vedtatt_dt", feil.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Eksportleser.Personfil)]
    [InlineData(Eksportleser.Saksfil)]
    [InlineData(Eksportleser.Foeringsfil)]
    public void A_missing_file_is_named(string fil)
    {
        using var eksport = Midlertidig.MedEksport();
        File.Delete(eksport.Fil(fil));

        var feil = Assert.Throws<EksportException>(() => Eksportleser.Les(eksport.Mappe));

        Assert.StartsWith($"{fil}: ", feil.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_column_is_named()
    {
        using var eksport = Midlertidig.MedEksport();
        eksport.Med(Eksportleser.Saksfil, static tekst => tekst.Replace("Målkode", "Malkode", StringComparison.Ordinal));

        var feil = Assert.Throws<EksportException>(() => Eksportleser.Les(eksport.Mappe));

        Assert.Equal("saker.csv, linje 1: mangler kolonnen Målkode.", feil.Message);
    }

    [Fact]
    public void An_empty_file_lacks_its_columns()
    {
        using var eksport = Midlertidig.MedEksport();
        eksport.Med(Eksportleser.Personfil, static _ => "");

        var feil = Assert.Throws<EksportException>(() => Eksportleser.Les(eksport.Mappe));

        Assert.StartsWith("personer.csv, linje 1: mangler kolonnen ", feil.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_another_encoding_is_refused_by_line_instead_of_read_with_wrong_letters()
    {
        using var eksport = Midlertidig.MedEksport();
        var linjer = File.ReadAllLines(eksport.Fil(Eksportleser.Personfil));
        var foerste = Array.FindIndex(linjer, static linje => linje.Any(static tegn => tegn > 127));
        File.WriteAllLines(eksport.Fil(Eksportleser.Personfil), linjer, Encoding.Latin1);

        var feil = Assert.Throws<EksportException>(() => Eksportleser.Les(eksport.Mappe));

        Assert.Equal($"personer.csv, linje {foerste + 1}: teksten er ikke UTF-8.", feil.Message);
    }

    [Fact]
    public void A_byte_order_mark_and_Windows_line_ends_read_the_same()
    {
        using var eksport = Midlertidig.MedEksport();
        var ventet = Eksportleser.Les(eksport.Mappe);
        foreach (var fil in new[] { Eksportleser.Personfil, Eksportleser.Saksfil, Eksportleser.Foeringsfil })
        {
            File.WriteAllText(eksport.Fil(fil), File.ReadAllText(eksport.Fil(fil)).ReplaceLineEndings("\r\n"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        }

        var lest = Eksportleser.Les(eksport.Mappe);

        Assert.Equal(ventet.Select(static deltaker => deltaker.Person), lest.Select(static deltaker => deltaker.Person));
        Assert.Equal(ventet.SelectMany(static d => d.Saker).SelectMany(static s => s.Foeringer), lest.SelectMany(static d => d.Saker).SelectMany(static s => s.Foeringer));
    }

    [Theory]
    [InlineData(Eksportleser.Personfil, "1001;Fjell;Ida;;;;L21;;", "nummeret er brukt på en tidligere linje.")]
    [InlineData(Eksportleser.Saksfil, "1001;1;NO;9901;;;;;;;;;;;", "nummeret er brukt på en tidligere linje.")]
    [InlineData(Eksportleser.Saksfil, "9999;1;NO;9901;;;;;;;;;;;", "nummeret finnes ikke i personer.csv.")]
    [InlineData(Eksportleser.Foeringsfil, "1001;9;NT;;;;;2026/08;12", "nummeret finnes ikke i saker.csv.")]
    public void A_line_that_does_not_join_the_others_is_refused(string fil, string linje, string hva)
    {
        using var eksport = Midlertidig.MedEksport();
        var nummer = File.ReadAllLines(eksport.Fil(fil)).Length + 1;
        File.AppendAllText(eksport.Fil(fil), $"{linje}\n");

        var feil = Assert.Throws<EksportException>(() => Eksportleser.Les(eksport.Mappe));

        Assert.Equal($"{fil}, linje {nummer}: {hva}", feil.Message);
    }

    [Fact]
    public void A_line_prints_as_its_place_and_nothing_it_holds()
    {
        var deltaker = Eksportleser.Les(Kulisser.Program.Eksport)[0];

        Assert.Equal("linje 2", deltaker.Person.ToString());
        Assert.DoesNotContain(deltaker.Person.Etternavn, $"{deltaker} {deltaker.Saker[0]}", StringComparison.Ordinal);
    }
}
