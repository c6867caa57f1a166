using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Nir.Sdk.Analyzers.Tests.Testing;
using Nir.Sdk.CodeFixes;

namespace Nir.Sdk.Analyzers.Tests;

/// <summary>A fix is offered in one project; the file is compiled in another too, that defines other symbols.</summary>
public class LinkedFileTests
{
    private const string Frame = """
        class Proeve
        {
            async Task<object?> M(NirClient client, Introduksjonsprogram p, Lovverk lov, Sluttmaal target, bool c)
            {
                await Task.Yield();
        /*body*/
                return p;
            }

            async Task<TransferResult> Send(NirClient client, Introduksjonsprogram p, int refused = 0
        #if NEWEST
                , CancellationToken stop = default
        #endif
                )
            {
        /*send*/
            }
        }
        """;

    /// <summary>Fix, what it is, a body in which it would break the other project, and its twin in which it does not.</summary>
    public static TheoryData<string, string, string, string> Cases { get; } = new()
    {
        { "NewIdInAttemptCodeFix", "two ids, each in its own project",
            """
            while (true)
            {
            #if NEWEST
                var id = Guid.CreateVersion7();
            #else
                var id = Guid.NewGuid();
            #endif
                if ((await client.SendAsync(p with { Id = id })).IsAccepted)
                    break;
            }
            """,
            """
            while (true)
            {
            #if NEWEST
                Console.WriteLine();
            #endif
                var id = Guid.NewGuid();
                if ((await client.SendAsync(p with { Id = id })).IsAccepted)
                    break;
            }
            """ },
        { "NewIdInAttemptCodeFix", "the name is taken in the other project",
            """
            while (c)
            {
                if ((await client.SendAsync(p with { Id = Guid.NewGuid() })).IsAccepted)
                    break;
            }
            #if NEWEST
            var id = 1; var registreringsId = 2; var forsoeksId = 3;
            Console.WriteLine(id + registreringsId + forsoeksId);
            #else
            Console.WriteLine();
            #endif
            """,
            """
            while (c)
            {
                if ((await client.SendAsync(p with { Id = Guid.NewGuid() })).IsAccepted)
                    break;
            }
            #if NEWEST
            var other = 1;
            Console.WriteLine(other);
            #else
            Console.WriteLine();
            #endif
            """ },
        { "MissingKoderCodeFix", "the other project has the rest of the codes",
            """
            switch (lov)
            {
                case Lovverk.Introduksjonsloven:
            #if NEWEST
                case Lovverk.Ukjent:
                case Lovverk.Integreringsloven:
                case Lovverk.IntegreringslovenKapittel6A:
            #endif
                    break;
            }
            """,
            """
            switch (lov)
            {
                case Lovverk.Introduksjonsloven:
            #if NEWEST
                    Console.WriteLine();
            #endif
                    break;
            }
            """ },
        { "KodeAsTextCodeFix", "another text in the other project",
            """
            c = target.ToKode() ==
            #if NEWEST
                "arbeid";
            #else
                "annet";
            #endif
            """,
            """
            #if NEWEST
            c = target.ToKode() == "arbeid";
            #else
            c = target.ToKode() == "annet";
            #endif
            """ },
        { "ForgottenKapittel6ACodeFix", "another law in the other project",
            """
            c = lov ==
            #if NEWEST
                Lovverk.Integreringsloven;
            #else
                Lovverk.Introduksjonsloven;
            #endif
            """,
            """
            #if NEWEST
            c = lov == Lovverk.Integreringsloven;
            #else
            c = lov == Lovverk.Introduksjonsloven;
            #endif
            """ },
        { "UnseenResultCodeFix", "the result has another name in the other project",
            """
            #if NEWEST
            var result =
            #else
            var other =
            #endif
                await client.SendAsync(p);
            """,
            """
            #if NEWEST
            Console.WriteLine();
            #endif
            var result = await client.SendAsync(p);
            """ },
        { "RemoveValueCodeFix", "what is copied in one of them only",
            """
            if (p.Lovverk != Lovverk.Introduksjonsloven) return null;
            var x = p
            #if !NEWEST
                with { Sluttmaal = target }
            #endif
                ;
            return x;
            """,
            """
            if (p.Lovverk != Lovverk.Introduksjonsloven) return null;
            #if NEWEST
            Console.WriteLine();
            #endif
            var x = p with { Sluttmaal = target };
            return x;
            """ },
        { "RemoveValueCodeFix", "a variable that would be used in the other project only",
            """
            if (p.Lovverk != Lovverk.Introduksjonsloven) return null;
            var goal = 7;
            #if NEWEST
            Console.WriteLine(goal);
            #endif
            return p with { Sluttmaal = (Sluttmaal)goal };
            """,
            """
            if (p.Lovverk != Lovverk.Introduksjonsloven) return null;
            var goal = 7;
            Console.WriteLine(goal);
            return p with { Sluttmaal = (Sluttmaal)goal };
            """ },
        { "MissingTokenCodeFix", "the token is there in one of them only",
            "send:return await client.SendAsync(p);",
            "send:CancellationToken all = new CancellationTokenSource().Token;\n#if !NEWEST\nvar stop = all;\n#endif\nreturn await client.SendAsync(p);" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task What_would_break_the_other_project_is_not_offered_and_its_twin_is(string fix, string situation, string breaking, string whole)
    {
        Assert.NotEmpty(situation);
        Assert.Empty(await OfferedAsync(fix, breaking));
        Assert.NotEmpty(await OfferedAsync(fix, whole));
    }

    private static async Task<IReadOnlySet<string>> OfferedAsync(string name, string body)
    {
        var fix = (CodeFixProvider)Activator.CreateInstance(typeof(NirCodeFix).Assembly.GetTypes().Single(type => type.Name == name))!;
        DiagnosticAnalyzer analyzer = Shipped.Analyzers.First(one => one.SupportedDiagnostics.Any(rule => fix.FixableDiagnosticIds.Contains(rule.Id)));
        var isSend = body.StartsWith("send:", StringComparison.Ordinal);
        using var file = new LinkedFile(
            new() { Enabled = [.. fix.FixableDiagnosticIds] },
            Frame.Replace("/*body*/", isSend ? "" : body, StringComparison.Ordinal)
                .Replace("/*send*/", isSend ? body["send:".Length..] : "return await client.SendAsync(p, cancellationToken: CancellationToken.None);",
                    StringComparison.Ordinal));
        return await file.OfferedAsync(analyzer, fix);
    }
}
