using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Generators.Regler;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Parametre;

/// <summary>Writes the generated part of Parametre: a property per row and per table, and all tables and groups.</summary>
internal static class ParametreSource
{
    public static SourceText Write(ParametreModel model)
    {
        var writer = CodeWriter.ForFile(
            "Nir.Sdk.Frister.Tabeller", "System", "System.CodeDom.Compiler", "System.Collections.Immutable",
            "Nir.Sdk.Kilder", "Nir.Sdk.Kodeverk", "Nir.Sdk.Registreringer");
        writer.GeneratedCodeAttribute();
        writer.Line("public static partial class Parametre");
        writer.Open();
        writer.Line($"private static DateOnly KnownTo => {(model.KjentTil is { } day ? PeriodeModel.Expression(day) : "default")};");
        writer.Line();
        // Rows before tables, groups before tables: a static member is set in the order it is written.
        foreach (var tabell in model.Tabeller)
        {
            foreach (var rad in tabell.Rader)
                WriteRad(writer, tabell, rad);
            if (tabell.Ellers is { } ellers)
                WriteRad(writer, tabell, ellers);
        }

        WriteAlle(writer, "Grupper", "Parametergruppe", "All groups, in the order of the file.", model.Grupper.Select(Gruppe));
        foreach (var tabell in model.Tabeller)
            WriteTabell(writer, tabell, GruppeIndeks(model, tabell.Gruppe));

        WriteAlle(writer, "Tabeller", "Parametertabell", "All tables, in the order of the file.", model.Tabeller.Select(static tabell => tabell.Navn));
        writer.Close();
        return writer.ToSourceText();
    }

    private static void WriteRad(CodeWriter writer, TabellModel tabell, RadModel rad)
    {
        writer.Summary($"{rad.Id}: {Text.XmlSentence(rad.TekstEn)}");
        writer.Line($"public static {tabell.Navn}rad {rad.Navn} {{ get; }} = new()");
        writer.Open();
        writer.Line($"Id = {Text.Literal(rad.Id)},");
        writer.Line($"Navn = {Text.Literal(rad.Navn)},");
        writer.Line($"Tekst = {Text.Literal(rad.Tekst)},");
        writer.Line($"TekstEn = {Text.Literal(rad.TekstEn)},");
        writer.Line($"Periode = new({rad.Periode.Arguments}),");
        WriteDato(writer, "Grensedag", rad.Grensedag);
        WriteDato(writer, "KjentFra", rad.KjentFra);
        WriteDato(writer, "KjentTil", rad.KjentTil);
        if (rad.ErIkkeIKraft)
            writer.Line("ErIkkeIKraft = true,");
        if (rad.GjelderIkke)
            writer.Line("GjelderIkke = true,");
        writer.Line($"Noekkeldato = Noekkeldato.{rad.Noekkeldato},");
        if (!rad.Naar.IsEmpty)
            writer.Line($"Naar = [{string.Join(", ", rad.Naar.Select(Vilkaar))}],");
        WriteGrunnlag(writer, rad);
        if (rad.Valg is { } valg)
            writer.Line($"Valg = {Text.Literal(valg)},");
        foreach (var verdi in rad.Verdier)
            writer.Line($"{Navneform.ToPascalCase(verdi.Kolonne)} = {verdi.Expression},");
        writer.Close(";");
        writer.Line();
    }

    private static void WriteGrunnlag(CodeWriter writer, RadModel rad)
    {
        writer.Line($"Grunnlag = Grunnlag.{rad.Grunnlag.Grunnlag},");
        if (rad.Grunnlag.Kilde is { } kilde)
            writer.Line($"Kilde = {Kilde(kilde)},");
        if (rad.Grunnlag.Sitat is { } sitat)
            writer.Line($"Sitat = {Text.Literal(sitat)},");
        if (rad.Grunnlag.Begrunnelse is { } begrunnelse)
            writer.Line($"Begrunnelse = {Text.Literal(begrunnelse)},");
        if (rad.EtterIntroduksjonsloven is { } egen)
            writer.Line($"EtterIntroduksjonsloven = {Kilde(egen)},");
        if (!rad.AndreKilder.IsEmpty)
            writer.Line($"AndreKilder = [{string.Join(", ", rad.AndreKilder.Select(Kilde))}],");
    }

    private static void WriteDato(CodeWriter writer, string navn, Dato? dato)
    {
        if (dato is not null)
            writer.Line($"{navn} = {PeriodeModel.Expression(dato)},");
    }

    private static void WriteTabell(CodeWriter writer, TabellModel tabell, int gruppe)
    {
        writer.Summary(Text.XmlSentence(tabell.BeskrivelseEn));
        writer.Line($"public static Parametertabell<{tabell.Navn}rad> {tabell.Navn} {{ get; }} = new(");
        writer.Line($"    [{string.Join(", ", tabell.Rader.Select(static rad => rad.Navn))}], {tabell.Ellers?.Navn ?? "null"})");
        writer.Open();
        writer.Line($"Id = {Text.Literal(tabell.Id)},");
        writer.Line($"Gruppe = Grupper[{gruppe}],");
        writer.Line($"Tittel = {Text.Literal(tabell.Tittel)},");
        writer.Line($"TittelEn = {Text.Literal(tabell.TittelEn)},");
        writer.Line($"Beskrivelse = {Text.Literal(tabell.Beskrivelse)},");
        writer.Line($"BeskrivelseEn = {Text.Literal(tabell.BeskrivelseEn)},");
        writer.Line($"Noekkeldato = Noekkeldato.{tabell.Noekkeldato},");
        writer.Line($"Treff = Treff.{tabell.Treff},");
        writer.Line($"Kolonner = [{string.Join(", ", tabell.Kolonner.Select(Kolonne))}],");
        writer.Close(";");
        writer.Line();
    }

    private static void WriteAlle(CodeWriter writer, string navn, string type, string summary, IEnumerable<string> verdier)
    {
        writer.Summary(summary);
        writer.Line($"public static ImmutableArray<{type}> {navn} {{ get; }} =");
        writer.Line("[");
        foreach (var verdi in verdier)
            writer.Line($"    {verdi},");

        writer.Line("];");
        writer.Line();
    }

    private static int GruppeIndeks(ParametreModel model, string id)
    {
        for (var i = 0; i < model.Grupper.Length; i++)
            if (model.Grupper[i].Id == id)
                return i;

        return 0;
    }

    private static string Gruppe(GruppeModel gruppe) =>
        $"new({Text.Literal(gruppe.Id)}, {Text.Literal(gruppe.Tittel)}, {Text.Literal(gruppe.TittelEn)}, {Text.Literal(gruppe.Beskrivelse)}, {Text.Literal(gruppe.BeskrivelseEn)})";

    private static string Kolonne(KolonneModel kolonne)
    {
        var enhet = kolonne.ErTall ? Navneform.ToPascalCase(kolonne.Type)
            : kolonne.Type == KolonneModel.Dato ? "Dato"
            : kolonne.Type == KolonneModel.JaNei ? "JaNei"
            : "Kode";
        return $"new({Text.Literal(kolonne.Navn)}, {Text.Literal(kolonne.Tittel)}, {Text.Literal(kolonne.TittelEn)}, Enhet.{enhet})";
    }

    private static string Vilkaar(VilkaarModel vilkaar)
    {
        var type = $"Vilkaarstype.{vilkaar.Type.Member}";
        if (vilkaar.Verdi is { } verdi)
            return $"new({type}, [{(verdi ? 1 : 0)}], [Regelverdi.Av({(verdi ? "true" : "false")})])";

        var koder = vilkaar.Koder.Select(kode => $"{vilkaar.Type.Type}.{Navneform.ToPascalCase(kode)}").ToArray();
        return $"new({type}, [{string.Join(", ", koder.Select(static kode => $"(int){kode}"))}], [{string.Join(", ", koder.Select(vilkaar.Type.Regelverdi))}])";
    }

    private static string Kilde(string id) => $"Kilderegister.Hent({Text.Literal(id)})";
}
