using Microsoft.CodeAnalysis;
using Nir.Sdk.Analyzers.Personvern;
using Nir.Sdk.Analyzers.Tests.Testing;
using Nir.Sdk.CodeFixes.Personvern;

namespace Nir.Sdk.Analyzers.Tests.Personvern;

public class RevealedValueTests
{
    private const string Frame = """
        static partial class Proeve
        {
            static void M(PersonReference person, Foedselsnummer fnr, Foedselsnummer? kanskje, DufNummer duf, bool c, HttpClient http, Microsoft.Extensions.Logging.ILogger logger, System.Diagnostics.Activity aktivitet, System.Diagnostics.Metrics.Counter<int> counter, string folder, OwnLogger own)
            {
                /*body*/
            }

            static string _field = "";
        }
        """;

    private const string Shared = """
        global using static Around;

        static class Around
        {
            public static void Send(string value) => ArgumentNullException.ThrowIfNull(value);
            public static string Masker(string value) => value[..2];
            public static void Execute<TState>(Action<TState, int> handling, TState state) => handling(state, 1);
            public static async Task ExecuteAsync<TState>(Func<TState, CancellationToken, Task> handling, TState state, CancellationToken avbrudd) => await handling(state, avbrudd);
            public static T Read<T>(Func<T> read) => read();
            public static int Count<T>(Func<T> read) => read() is null ? 0 : 1;
        }

        static class Log
        {
            [Microsoft.Extensions.Logging.LoggerMessage(Level = Microsoft.Extensions.Logging.LogLevel.Information, Message = "x {Verdi}")]
            public static void Sent(Microsoft.Extensions.Logging.ILogger logger, string value) { }

            public static void Annet(string value) { }

            public static readonly Action<Microsoft.Extensions.Logging.ILogger, string, Exception?> Defined =
                Microsoft.Extensions.Logging.LoggerMessage.Define<string>(Microsoft.Extensions.Logging.LogLevel.Information, default, "x {F}");

            public static readonly Action<string, string, Exception?> Other = static (_, _, _) => { };

            public static readonly Func<Microsoft.Extensions.Logging.ILogger, string, IDisposable?> Scope =
                Microsoft.Extensions.Logging.LoggerMessage.DefineScope<string>("x {F}");

            public static readonly Func<Microsoft.Extensions.Logging.ILogger, string, string> Short = static (_, value) => value[..2];
        }

        sealed record Item(string Number, string Name);
        sealed record Quiet(string Number) { public override string ToString() => "x"; }
        abstract record Above { public sealed override string ToString() => "x"; }
        sealed record Below(string Number) : Above;
        abstract record Said { public override string ToString() => "x"; }
        sealed record Loud(string Number) : Said;
        sealed record Chain(string Number) : IEnumerable<Chain>
        {
            public IEnumerator<Chain> GetEnumerator() { yield return this; }
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
        }
        sealed class Box { public string? Number { get; set; } }
        sealed class Trouble : Exception { public string? Number { get; set; } }
        sealed class OwnLogger : Microsoft.Extensions.Logging.ILogger
        {
            public void Keep(string value) { }
            public void Log<TState>(Microsoft.Extensions.Logging.LogLevel level, Microsoft.Extensions.Logging.EventId id, TState state, Exception? fault, Func<TState, Exception?, string> format) { }
            public bool IsEnabled(Microsoft.Extensions.Logging.LogLevel level) => true;
            public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
        }
        """;

    private const string Logging = "using Microsoft.Extensions.Logging; using System.Diagnostics;\n";

    private static readonly AnalyzerCase<RevealedValueAnalyzer> Logger = new("NIR4051", Logging + Frame) { Shared = Shared };
    private static readonly AnalyzerCase<RevealedValueAnalyzer> Faults = new("NIR4052", Logging + Frame) { Shared = Shared };
    private static readonly AnalyzerCase<RevealedValueAnalyzer> Adresse = new("NIR4053", Logging + Frame)
    {
        Shared = Shared,
        Build = new()
        {
            References =
            [
                .. Build.WithSdk,
                MetadataReference.CreateFromFile(typeof(Microsoft.AspNetCore.Http.Results).Assembly.Location),
                MetadataReference.CreateFromFile(typeof(Microsoft.AspNetCore.Http.IResult).Assembly.Location),
                MetadataReference.CreateFromFile(typeof(Microsoft.AspNetCore.Http.IHeaderDictionary).Assembly.Location),
                MetadataReference.CreateFromFile(typeof(Microsoft.AspNetCore.Http.HeaderDictionary).Assembly.Location),
                MetadataReference.CreateFromFile(typeof(Microsoft.Extensions.Primitives.StringValues).Assembly.Location),
                MetadataReference.CreateFromFile(typeof(Microsoft.AspNetCore.WebUtilities.QueryHelpers).Assembly.Location),
            ],
        },
    };

    private static readonly FixCase<RevealedValueAnalyzer, MaskCodeFix> Fix = new();

    public static TheoryData<string, string, string> ExceptionCases { get; } = new()
    {
        { "a check that tells of what it checks", "ArgumentOutOfRangeException.ThrowIfEqual([|fnr.RevealValue()|], folder);",
            "ArgumentException.ThrowIfNullOrEmpty(fnr.RevealValue());" },
        { "a message", "throw new InvalidOperationException([|fnr.RevealValue()|]);", "throw new InvalidOperationException(fnr.ToString());" },
        { "interpolation", "throw new ArgumentException($\"x {[|fnr.RevealValue()|]}\", nameof(fnr));",
            "throw new ArgumentException($\"x {fnr}\", nameof(fnr));" },
        { "a local", "var raw = duf.RevealValue(); throw new NirException(NirErrorCode.Credentials, [|raw|]);",
            "var raw = duf.RevealValue(); if (raw.Length == 0) throw new NirException(NirErrorCode.Credentials, \"x\");" },
        { "an exception's data", "var x = new InvalidOperationException(); x.Data[\"fnr\"] = [|fnr.RevealValue()|];",
            "var x = new InvalidOperationException(); x.Data[\"fnr\"] = fnr;" },
        { "an exception's data by Add", "var x = new InvalidOperationException(); x.Data.Add(\"fnr\", [|fnr.RevealValue()|]);",
            "var x = new InvalidOperationException(); x.Data.Add(\"fnr\", fnr);" },
        { "an exception's member", "throw new Trouble { Number = [|fnr.RevealValue()|] };", "throw new Trouble { Number = fnr.ToString() };" },
        { "an exception that is not thrown here", "var x = new KeyNotFoundException([|fnr.RevealValue()|]);", "var x = new StringReader(fnr.RevealValue());" },
    };

    public static TheoryData<string, string, string> AddressCases { get; } = new()
    {
        { "new Uri", "var x = new Uri(\"https://x/\" + [|fnr.RevealValue()|]);", "var x = new Uri(\"https://x/\" + fnr);" },
        { "an escaped value", "var x = new Uri($\"https://x/{Uri.EscapeDataString([|fnr.RevealValue()|])}\");",
            "var x = new Uri($\"https://x/{Uri.EscapeDataString(folder)}\");" },
        { "a get", "_ = http.GetAsync($\"/x/{[|fnr.RevealValue()|]}\");", "_ = http.PostAsync(\"/x\", new StringContent(fnr.RevealValue()));" },
        { "a request", "using var x = new HttpRequestMessage(HttpMethod.Get, \"/\" + [|fnr.RevealValue()|]);",
            "using var x = new HttpRequestMessage(HttpMethod.Get, \"/\") { Content = new StringContent(fnr.RevealValue()) };" },
        { "a file", "File.Delete([|fnr.RevealValue()|]);", "File.WriteAllText(folder, fnr.RevealValue());" },
        { "a combined path", "File.WriteAllText(Path.Combine(folder, [|fnr.RevealValue()|] + \".txt\"), \"\");",
            "File.WriteAllText(Path.Combine(folder, \"x.txt\"), fnr.RevealValue());" },
        { "a stream", "using var x = new FileStream([|duf.RevealValue()|], FileMode.Open);",
            "using var x = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(duf.RevealValue()));" },
        { "a folder", "Directory.CreateDirectory([|duf.RevealValue()|]);", "Directory.CreateDirectory(duf.ToString());" },
        { "a path in a local", "var path = Path.Combine(folder, duf.RevealValue()); File.Delete([|path|]);",
            "var path = Path.Combine(folder, duf.ToString()); File.Delete(path);" },
        { "a query", "var x = new UriBuilder(\"https://x\") { Query = \"fnr=\" + [|fnr.RevealValue()|] };",
            "var x = new UriBuilder(\"https://x\") { Query = \"fnr=\" + fnr };" },
        { "a query that is added", "var x = Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(\"/x\", \"fnr\", [|fnr.RevealValue()|]);",
            "var x = Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(\"/x\", \"fnr\", fnr.ToString());" },
        { "a redirect", "_ = Microsoft.AspNetCore.Http.Results.Redirect(\"/x/\" + [|fnr.RevealValue()|]);",
            "_ = Microsoft.AspNetCore.Http.Results.Redirect(\"/x/\" + fnr);" },
        { "what was made", "_ = Microsoft.AspNetCore.Http.Results.Created($\"/x/{[|fnr.RevealValue()|]}\", null);",
            "_ = Microsoft.AspNetCore.Http.Results.Created(\"/x/1\", fnr.RevealValue());" },
        { "an archive's entry",
            "using var x = new System.IO.Compression.ZipArchive(new MemoryStream()); x.CreateEntry([|fnr.RevealValue()|] + \".xml\");",
            "using var x = new System.IO.Compression.ZipArchive(new MemoryStream()); x.CreateEntry(\"x.xml\"); _ = new StringContent(fnr.RevealValue());" },
        { "a request's header", "http.BaseAddress = new Uri(\"https://x/\" + [|fnr.RevealValue()|]);",
            "http.DefaultRequestHeaders.Add(\"x\", fnr.RevealValue());" },
        { "a response's header",
            "Microsoft.AspNetCore.Http.IHeaderDictionary x = new Microsoft.AspNetCore.Http.HeaderDictionary(); x.Location = \"/x/\" + [|fnr.RevealValue()|];",
            "Microsoft.AspNetCore.Http.IHeaderDictionary x = new Microsoft.AspNetCore.Http.HeaderDictionary(); x.Location = \"/x/\" + fnr;" },
        { "where a problem is", "_ = new Microsoft.AspNetCore.Mvc.ProblemDetails { Instance = \"/x/\" + [|fnr.RevealValue()|] };",
            "_ = new Microsoft.AspNetCore.Mvc.ProblemDetails { Instance = \"/x/\" + fnr };" },
        { "FileInfo", "var x = new FileInfo([|duf.RevealValue()|]);", "var x = new FileInfo(folder);" },
    };

    [Theory]
    [MemberData(nameof(RevealedInLogs.Cases), MemberType = typeof(RevealedInLogs))]
    public Task Digits_in_a_log_are_flagged_and_its_twin_is_not(string situation, string loud, string silent) =>
        VerifyAsync(Logger, RevealedInLogs.Cases, situation, loud, silent);

    [Theory]
    [MemberData(nameof(ExceptionCases))]
    public Task Digits_in_an_exception_are_flagged_and_its_twin_is_not(string situation, string loud, string silent) =>
        VerifyAsync(Faults, ExceptionCases, situation, loud, silent);

    [Theory]
    [MemberData(nameof(AddressCases))]
    public Task Digits_in_an_address_are_flagged_and_its_twin_is_not(string situation, string loud, string silent) =>
        VerifyAsync(Adresse, AddressCases, situation, loud, silent);

    [Fact]
    public Task The_mask_takes_the_place_of_the_digits() => Fix.VerifyAsync(
        """
        class C
        {
            void A(Foedselsnummer fnr, DufNummer? duf)
            {
                Console.WriteLine($"{{|NIR4051:fnr.RevealValue()|}} {duf?{|NIR4051:.RevealValue()|}}");
                throw new InvalidOperationException("x " + {|NIR4052:fnr.RevealValue()|});
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
        "class C { string A(Foedselsnummer fnr) { var raw = fnr.RevealValue(); Console.WriteLine({|NIR4051:raw|}); return raw; } }");

    private static Task VerifyAsync(AnalyzerCase<RevealedValueAnalyzer> rule, TheoryData<string, string, string> all, string situation, string loud,
        string silent)
    {
        Assert.NotEmpty(situation);
        return rule.VerifyAsync(all, loud, silent);
    }
}
