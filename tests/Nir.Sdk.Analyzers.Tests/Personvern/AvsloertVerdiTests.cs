using Nir.Sdk.Analyzers.Personvern;
using Nir.Sdk.Analyzers.Tests.Testing;
using Nir.Sdk.CodeFixes.Personvern;

namespace Nir.Sdk.Analyzers.Tests.Personvern;

public sealed class AvsloertVerdiTests
{
    private const string Frame = """
        static partial class Proeve
        {
            static void M(Personreferanse person, Foedselsnummer fnr, Foedselsnummer? kanskje, DufNummer duf, bool c, HttpClient http, Microsoft.Extensions.Logging.ILogger logger, System.Diagnostics.Activity aktivitet, System.Diagnostics.Metrics.Counter<int> teller, string mappe)
            {
                /*body*/
            }

            static void Send(string verdi) => ArgumentNullException.ThrowIfNull(verdi);
            static string Masker(string verdi) => verdi[..2];
            static void Utfoer<TState>(Action<TState, int> handling, TState state) => handling(state, 1);
            static async Task UtfoerAsync<TState>(Func<TState, CancellationToken, Task> handling, TState state, CancellationToken avbrudd) => await handling(state, avbrudd);
            static T Hent<T>(Func<T> hent) => hent();
            static int Tell<T>(Func<T> hent) => hent() is null ? 0 : 1;
        }

        static class Logg
        {
            [Microsoft.Extensions.Logging.LoggerMessage(Level = Microsoft.Extensions.Logging.LogLevel.Information, Message = "x {Verdi}")]
            public static void Sendt(Microsoft.Extensions.Logging.ILogger logger, string verdi) { }

            public static void Annet(string verdi) { }
        }
        """;

    private const string Logging = "using Microsoft.Extensions.Logging; using System.Diagnostics;\n";

    private static readonly AnalyzerCase<AvsloertVerdiAnalyzer> Logger = new("NIR4051", Logging + Frame);
    private static readonly AnalyzerCase<AvsloertVerdiAnalyzer> Unntak = new("NIR4052", Logging + Frame);
    private static readonly AnalyzerCase<AvsloertVerdiAnalyzer> Adresse = new("NIR4053", Logging + Frame);

    private static readonly FixCase<AvsloertVerdiAnalyzer, MaskeCodeFix> Fix = new();

    public static TheoryData<string, string, string> LoggCases => new()
    {
        { "a log's argument", "logger.LogInformation(\"x {F}\", [|fnr.AvsloerVerdi()|]);", "logger.LogInformation(\"x {F}\", fnr);" },
        { "a log's message", "logger.LogWarning([|fnr.AvsloerVerdi()|]);", "logger.LogWarning(fnr.ToString());" },
        { "interpolation", "logger.LogError($\"x {[|fnr.AvsloerVerdi()|]}\");", "logger.LogError($\"x {fnr}\");" },
        { "a scope", "using var x = logger.BeginScope([|fnr.AvsloerVerdi()|]);", "using var x = logger.BeginScope(fnr);" },
        { "LoggerMessage", "Logg.Sendt(logger, [|duf.AvsloerVerdi()|]);", "Logg.Annet(duf.AvsloerVerdi());" },
        { "the console", "Console.WriteLine([|duf.AvsloerVerdi()|]);", "Console.WriteLine(duf);" },
        { "the console's formats", "Console.WriteLine(\"{0}\", [|duf.AvsloerVerdi()|]);", "Console.WriteLine(\"{0}\", duf);" },
        { "Console.Error", "Console.Error.WriteLine([|duf.AvsloerVerdi()|]);", "using var ut = new StringWriter(); ut.WriteLine(duf.AvsloerVerdi());" },
        { "Trace", "Trace.TraceError([|fnr.AvsloerVerdi()|]);", "Trace.TraceError(fnr.ToString());" },
        { "Debug", "Debug.WriteLine($\"{[|fnr.AvsloerVerdi()|]}\");", "Debug.WriteLine($\"{fnr}\");" },
        { "concatenation", "Console.WriteLine(\"a\" + [|fnr.AvsloerVerdi()|] + \"b\");", "Console.WriteLine(\"a\" + fnr + \"b\");" },
        { "string.Format", "Console.WriteLine(string.Format(null, \"{0}\", [|fnr.AvsloerVerdi()|]));", "Console.WriteLine(string.Format(null, \"{0}\", fnr));" },
        { "string.Concat", "Console.WriteLine(string.Concat(\"a\", [|fnr.AvsloerVerdi()|]));", "Console.WriteLine(string.Concat(\"a\", fnr));" },
        { "string.Join", "Console.WriteLine(string.Join(',', [|fnr.AvsloerVerdi()|], \"b\"));", "Console.WriteLine(string.Join(',', fnr, \"b\"));" },
        { "a local", "var raa = fnr.AvsloerVerdi(); Console.WriteLine([|raa|]);", "var raa = fnr.AvsloerVerdi(); Send(raa);" },
        { "two locals", "var raa = fnr.AvsloerVerdi(); var tekst = $\"x {raa}\"; Console.WriteLine([|tekst|]);", "var raa = fnr.AvsloerVerdi(); var tekst = $\"x {raa.Length}\"; Console.WriteLine(tekst);" },
        { "a local assigned later", "string raa; raa = fnr.AvsloerVerdi(); Console.WriteLine([|raa|]);", "string raa; raa = fnr.AvsloerVerdi(); Send(raa); raa = \"\"; Console.WriteLine(raa);" },
        { "a local that may be something else", "var raa = fnr.AvsloerVerdi(); Console.WriteLine([|raa|]);", "var raa = fnr.AvsloerVerdi(); if (c) raa = \"***\"; Console.WriteLine(raa);" },
        { "a local given by reference", "var raa = fnr.AvsloerVerdi(); Console.WriteLine([|raa|]);", "var raa = fnr.AvsloerVerdi(); Bytt(ref raa); Console.WriteLine(raa); static void Bytt(ref string x) => x = \"\";" },
        { "masked by a method", "Console.WriteLine([|fnr.AvsloerVerdi()|]);", "Console.WriteLine(Masker(fnr.AvsloerVerdi()));" },
        { "a part of it", "Console.WriteLine([|fnr.AvsloerVerdi()|].Trim());", "Console.WriteLine(fnr.AvsloerVerdi().Substring(0, 2));" },
        { "its length", "Console.WriteLine([|fnr.AvsloerVerdi()|]);", "Console.WriteLine(fnr.AvsloerVerdi().Length);" },
        { "?.", "Console.WriteLine(kanskje?[|.AvsloerVerdi()|]);", "Console.WriteLine(kanskje?.ToString());" },
        { "??", "Console.WriteLine(kanskje?[|.AvsloerVerdi()|] ?? \"\");", "Console.WriteLine(kanskje?.ToString() ?? \"\");" },
        { "only on one path", "Console.WriteLine([|fnr.AvsloerVerdi()|]);", "Console.WriteLine(c ? fnr.AvsloerVerdi() : \"***\");" },
        { "a comparison", "Console.WriteLine([|fnr.AvsloerVerdi()|]);", "Console.WriteLine(fnr.AvsloerVerdi() == mappe);" },
        { "a tag", "aktivitet.SetTag(\"fnr\", [|fnr.AvsloerVerdi()|]);", "aktivitet.SetTag(\"fnr\", fnr);" },
        { "baggage", "aktivitet.AddBaggage(\"fnr\", [|fnr.AvsloerVerdi()|]);", "aktivitet.AddBaggage(\"fnr\", fnr.ToString());" },
        { "a metric's tag", "teller.Add(1, new KeyValuePair<string, object?>(\"fnr\", [|fnr.AvsloerVerdi()|]));", "var par = new KeyValuePair<string, object?>(\"fnr\", fnr.AvsloerVerdi()); Send(par.Key);" },
        { "what a lambda logs", "var raa = fnr.AvsloerVerdi(); Action a = () => Console.WriteLine([|raa|]); a();", "var raa = fnr.AvsloerVerdi(); Action a = () => Send(raa); a();" },
        { "is the log on", "Console.WriteLine([|fnr.AvsloerVerdi()|]);", "if (logger.IsEnabled(LogLevel.Debug)) Send(fnr.AvsloerVerdi());" },
        { "a builder", "var sb = new System.Text.StringBuilder(); sb.Append(\"x \").Append(fnr.AvsloerVerdi()); Console.WriteLine([|sb.ToString()|]);", "var sb = new System.Text.StringBuilder(); sb.Append(\"x \").Append(fnr); Console.WriteLine(sb.ToString());" },
        { "a builder handed over", "var sb = new System.Text.StringBuilder(); sb.AppendLine(fnr.AvsloerVerdi()); Console.WriteLine([|sb|]);", "var sb = new System.Text.StringBuilder(); Console.WriteLine(sb); sb.AppendLine(fnr.AvsloerVerdi()); Send(sb.ToString());" },
        { "a builder's chain", "Console.WriteLine(new System.Text.StringBuilder().Append([|fnr.AvsloerVerdi()|]).Append('x').ToString());", "Console.WriteLine(new System.Text.StringBuilder().Append(fnr.AvsloerVerdi()).Append('x').Length);" },
        { "a builder that is emptied", "var sb = new System.Text.StringBuilder(); sb.Append(fnr.AvsloerVerdi()); Console.WriteLine([|sb.ToString()|]);", "var sb = new System.Text.StringBuilder(); sb.Append(fnr.AvsloerVerdi()); Send(sb.ToString()); sb.Clear(); Console.WriteLine(sb.ToString());" },
        { "a buffer", "Span<char> plass = stackalloc char[11]; fnr.TryAvsloerVerdi(plass, out _); Console.WriteLine([|plass.ToString()|]);", "Span<char> plass = stackalloc char[11]; fnr.TryAvsloerVerdi(plass, out _); Send(plass.ToString());" },
        { "a buffer in an array", "var plass = new char[12]; duf.TryAvsloerVerdi(plass, out _); Console.WriteLine([|new string(plass)|]);", "var plass = new char[12]; Console.WriteLine(new string(plass)); duf.TryAvsloerVerdi(plass, out _); Send(new string(plass));" },
        { "a buffer that is overwritten", "Span<char> plass = stackalloc char[11]; fnr.TryAvsloerVerdi(plass, out _); Console.WriteLine([|$\"x {plass.ToString()}\"|]);", "Span<char> plass = stackalloc char[11]; fnr.TryAvsloerVerdi(plass, out _); plass.Fill('*'); Console.WriteLine($\"x {plass.ToString()}\");" },
        { "how much was written", "Span<char> plass = stackalloc char[11]; fnr.TryAvsloerVerdi(plass, out var antall); Console.WriteLine([|plass.ToString()|]);", "Span<char> plass = stackalloc char[11]; fnr.TryAvsloerVerdi(plass, out var antall); Console.WriteLine(antall);" },
        { "a callback's state", "Utfoer((x, n) => Console.WriteLine([|x|]), fnr.AvsloerVerdi());", "Utfoer((x, n) => Console.WriteLine(n), fnr.AvsloerVerdi());" },
        { "a callback's state, awaited", "UtfoerAsync(async (x, a) => { await Task.Yield(); Console.WriteLine([|x|]); }, fnr.AvsloerVerdi(), default).Wait();", "UtfoerAsync(async (x, a) => { await Task.Yield(); Console.WriteLine(x); }, fnr.ToString(), default).Wait();" },
        { "a callback's answer", "var svar = Hent(() => fnr.AvsloerVerdi()); Console.WriteLine([|svar|]);", "var svar = Hent(() => fnr.ToString()); Console.WriteLine(svar);" },
        { "a callback's answer that is not given on", "Console.WriteLine(Hent(() => [|fnr.AvsloerVerdi()|]));", "Console.WriteLine(Tell(() => fnr.AvsloerVerdi()));" },
        { "a named argument", "logger.LogInformation(message: \"x {F}\", args: [[|fnr.AvsloerVerdi()|]]);", "logger.LogInformation(message: \"x {F}\", args: [fnr]);" },
    };

    public static TheoryData<string, string, string> UnntakCases => new()
    {
        { "a message", "throw new InvalidOperationException([|fnr.AvsloerVerdi()|]);", "throw new InvalidOperationException(fnr.ToString());" },
        { "interpolation", "throw new ArgumentException($\"x {[|fnr.AvsloerVerdi()|]}\", nameof(fnr));", "throw new ArgumentException($\"x {fnr}\", nameof(fnr));" },
        { "a local", "var raa = duf.AvsloerVerdi(); throw new NirException(Feilkode.Tilgang, [|raa|]);", "var raa = duf.AvsloerVerdi(); if (raa.Length == 0) throw new NirException(Feilkode.Tilgang, \"x\");" },
        { "an exception that is not thrown here", "var x = new KeyNotFoundException([|fnr.AvsloerVerdi()|]);", "var x = new StringReader(fnr.AvsloerVerdi());" },
    };

    public static TheoryData<string, string, string> AdresseCases => new()
    {
        { "new Uri", "var x = new Uri(\"https://x/\" + [|fnr.AvsloerVerdi()|]);", "var x = new Uri(\"https://x/\" + fnr);" },
        { "an escaped value", "var x = new Uri($\"https://x/{Uri.EscapeDataString([|fnr.AvsloerVerdi()|])}\");", "var x = new Uri($\"https://x/{Uri.EscapeDataString(mappe)}\");" },
        { "a get", "_ = http.GetAsync($\"/x/{[|fnr.AvsloerVerdi()|]}\");", "_ = http.PostAsync(\"/x\", new StringContent(fnr.AvsloerVerdi()));" },
        { "a request", "using var x = new HttpRequestMessage(HttpMethod.Get, \"/\" + [|fnr.AvsloerVerdi()|]);", "using var x = new HttpRequestMessage(HttpMethod.Get, \"/\") { Content = new StringContent(fnr.AvsloerVerdi()) };" },
        { "a file", "File.Delete([|fnr.AvsloerVerdi()|]);", "File.WriteAllText(mappe, fnr.AvsloerVerdi());" },
        { "a combined path", "File.WriteAllText(Path.Combine(mappe, [|fnr.AvsloerVerdi()|] + \".txt\"), \"\");", "File.WriteAllText(Path.Combine(mappe, \"x.txt\"), fnr.AvsloerVerdi());" },
        { "a stream", "using var x = new FileStream([|duf.AvsloerVerdi()|], FileMode.Open);", "using var x = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(duf.AvsloerVerdi()));" },
        { "a folder", "Directory.CreateDirectory([|duf.AvsloerVerdi()|]);", "Directory.CreateDirectory(duf.ToString());" },
        { "a path in a local", "var sti = Path.Combine(mappe, duf.AvsloerVerdi()); File.Delete([|sti|]);", "var sti = Path.Combine(mappe, duf.ToString()); File.Delete(sti);" },
        { "FileInfo", "var x = new FileInfo([|duf.AvsloerVerdi()|]);", "var x = new FileInfo(mappe);" },
    };

    [Theory]
    [MemberData(nameof(LoggCases))]
    public Task Digits_in_a_log_are_flagged_and_its_twin_is_not(string situation, string loud, string silent) => VerifyAsync(Logger, situation, loud, silent);

    [Theory]
    [MemberData(nameof(UnntakCases))]
    public Task Digits_in_an_exception_are_flagged_and_its_twin_is_not(string situation, string loud, string silent) => VerifyAsync(Unntak, situation, loud, silent);

    [Theory]
    [MemberData(nameof(AdresseCases))]
    public Task Digits_in_an_address_are_flagged_and_its_twin_is_not(string situation, string loud, string silent) => VerifyAsync(Adresse, situation, loud, silent);

    [Fact]
    public Task The_mask_takes_the_place_of_the_digits() => Fix.VerifyAsync(
        """
        class C
        {
            void A(Foedselsnummer fnr, DufNummer? duf)
            {
                Console.WriteLine($"{{|NIR4051:fnr.AvsloerVerdi()|}} {duf?{|NIR4051:.AvsloerVerdi()|}}");
                throw new InvalidOperationException("x " + {|NIR4052:fnr.AvsloerVerdi()|});
            }
        }
        """,
        """
        class C
        {
            void A(Foedselsnummer fnr, DufNummer? duf)
            {
                Console.WriteLine($"{fnr.ToString()} {duf?.ToString()}");
                throw new InvalidOperationException("x " + fnr.ToString());
            }
        }
        """);

    [Fact]
    public Task Digits_that_were_taken_out_for_something_else_too_are_left_to_their_writer() => Fix.OffersNothingAsync(
        "class C { string A(Foedselsnummer fnr) { var raa = fnr.AvsloerVerdi(); Console.WriteLine({|NIR4051:raa|}); return raa; } }");

    private static Task VerifyAsync(AnalyzerCase<AvsloertVerdiAnalyzer> rule, string situation, string loud, string silent)
    {
        Assert.NotEmpty(situation);
        return rule.VerifyAsync(loud, silent);
    }
}
