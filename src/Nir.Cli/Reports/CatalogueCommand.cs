using System.CommandLine;
using System.Text.Json;
using Nir.Cli.Console;
using Nir.Conformance.Systems;
using Nir.Sdk.Contract;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Rapporter.Catalogues;

namespace Nir.Cli.Reports;

/// <summary><c>nir catalog</c>: the data sets that NIR is made of, from IMDi's own catalogue or as a register tells them.</summary>
internal static class CatalogueCommand
{
    public static Command Create(Surroundings at)
    {
        var endpoint = Arguments.Endpoint(at.Pick(
            "Registeret det spørres om; uten den vises IMDis katalog.", "The register that is asked; without it IMDi's catalogue is shown."));
        var json = Arguments.Json();
        var turtle = new Option<bool>("--turtle") { Description = "DCAT-AP-NO 3, Turtle." };
        var jsonLd = new Option<bool>("--jsonld") { Description = "DCAT-AP-NO 3, JSON-LD." };
        var command = new Command("catalog", at.Pick("Datasettene som NIR består av.", "The data sets that NIR is made of."))
        {
            endpoint, json, turtle, jsonLd,
        };
        command.SetHandler(async (parsed, stop) =>
        {
            if (new[] { json, turtle, jsonLd }.Count(form => parsed.GetValue(form)) > 1)
            {
                throw new UsageException("Choose one of --json, --turtle and --jsonld.");
            }

            var catalogue = parsed.GetValue(endpoint) is { } address
                ? await new RegisterAccess(at, address).Given[0].ReadDatakatalogAsync(cancellationToken: stop)
                : NirCatalogue.Current;
            await at.Output.WriteAsync(
                parsed.GetValue(turtle) ? CatalogueWriter.ToTurtle(catalogue)
                : parsed.GetValue(jsonLd) ? $"{CatalogueWriter.ToJsonLd(catalogue)}\n"
                : parsed.GetValue(json) ? $"{JsonText.Write(ToElement(catalogue).WriteTo)}\n"
                : ToText(catalogue));
            return 0;
        });
        return command;
    }

    private static JsonElement ToElement(Datakatalog catalogue) => JsonSerializer.SerializeToElement(catalogue, NirJsonContext.Default.Datakatalog);

    private static string ToText(Datakatalog catalogue)
    {
        var text = new StringWriter { NewLine = "\n" };
        text.WriteLine($"{catalogue.Tittel}, {Arguments.Iso(catalogue.SistOppdatert)}");
        text.WriteLine(catalogue.Beskrivelse);
        foreach (var dataset in ToElement(catalogue).GetProperty("datasett").EnumerateArray())
        {
            text.WriteLine();
            JsonTable.Write(text, dataset);
        }

        return text.ToString();
    }
}
