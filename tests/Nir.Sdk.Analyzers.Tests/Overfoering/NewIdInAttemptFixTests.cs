using Nir.Sdk.Analyzers.Overfoering;
using Nir.Sdk.Analyzers.Tests.Testing;
using Nir.Sdk.CodeFixes.Overfoering;

namespace Nir.Sdk.Analyzers.Tests.Overfoering;

public class NewIdInAttemptFixTests
{
    private static readonly FixCase<NewIdInAttemptAnalyzer, NewIdInAttemptCodeFix> Fix = new("NIR5053");

    [Fact]
    public Task The_id_is_made_in_front_of_the_loop() => Fix.VerifyAsync(
        """
        class C
        {
            async Task<bool> A(NirClient client, Norskopplaering draft)
            {
                // Thrice.
                for (var i = 0; i < 3; i++)
                {
                    var x = await client.SendAsync(draft with { Id = [|Guid.CreateVersion7()|] });
                    if (x.IsAccepted)
                        return true;
                }

                return false;
            }

            async Task<bool> B(NirClient client, Norskopplaering draft)
            {
                while (true)
                {
                    var nyId = [|Guid.NewGuid()|];
                    if ((await client.SendAsync(draft with { Id = nyId })).IsAccepted)
                        return true;
                }
            }
        }
        """,
        """
        class C
        {
            async Task<bool> A(NirClient client, Norskopplaering draft)
            {
                var id = Guid.CreateVersion7();
                // Thrice.
                for (var i = 0; i < 3; i++)
                {
                    var x = await client.SendAsync(draft with { Id = id });
                    if (x.IsAccepted)
                        return true;
                }

                return false;
            }

            async Task<bool> B(NirClient client, Norskopplaering draft)
            {
                var nyId = Guid.NewGuid();
                while (true)
                {
                    if ((await client.SendAsync(draft with { Id = nyId })).IsAccepted)
                        return true;
                }
            }
        }
        """);

    [Fact]
    public Task Each_of_several_loops_gets_a_name_of_its_own_whichever_is_mended_first() => Fix.VerifyAsync(
        """
        class C
        {
            async Task A(NirClient client, Norskopplaering draft, Norskopplaering other)
            {
                while (true)
                {
                    if ((await client.SendAsync(draft with { Id = [|Guid.NewGuid()|] })).IsAccepted)
                        break;
                }

                for (var i = 0; i < 3; i++)
                {
                    if ((await client.SendAsync(other with { Id = [|Guid.NewGuid()|] })).IsAccepted)
                        break;
                }

                for (var i = 0; i < 3; i++)
                {
                    if ((await client.SendAsync(other with { Id = [|Guid.NewGuid()|] })).IsAccepted)
                        return;
                }
            }
        }
        """,
        """
        class C
        {
            async Task A(NirClient client, Norskopplaering draft, Norskopplaering other)
            {
                var id = Guid.NewGuid();
                while (true)
                {
                    if ((await client.SendAsync(draft with { Id = id })).IsAccepted)
                        break;
                }

                var id2 = Guid.NewGuid();
                for (var i = 0; i < 3; i++)
                {
                    if ((await client.SendAsync(other with { Id = id2 })).IsAccepted)
                        break;
                }

                var id3 = Guid.NewGuid();
                for (var i = 0; i < 3; i++)
                {
                    if ((await client.SendAsync(other with { Id = id3 })).IsAccepted)
                        return;
                }
            }
        }
        """);

    [Fact]
    public Task A_name_that_is_taken_is_left_to_its_owner() => Fix.VerifyAsync(
        """
        class C
        {
            async Task A(NirClient client, Norskopplaering draft, int id)
            {
                while (id > 0)
                {
                    if ((await client.SendAsync(draft with { Id = [|Guid.NewGuid()|] })).IsAccepted)
                        break;
                }
            }
        }
        """,
        """
        class C
        {
            async Task A(NirClient client, Norskopplaering draft, int id)
            {
                var registreringsId = Guid.NewGuid();
                while (id > 0)
                {
                    if ((await client.SendAsync(draft with { Id = registreringsId })).IsAccepted)
                        break;
                }
            }
        }
        """);

    [Fact]
    public Task A_name_that_a_later_top_level_statement_has_is_left_to_it() => (Fix with { Build = new() { IsProgram = true } }).VerifyAsync(
        """
        NirClient client = args.Length > 0 ? null! : throw new InvalidOperationException();
        Norskopplaering draft = args.Length > 0 ? null! : throw new InvalidOperationException();
        try
        {
            while (true)
            {
                if ((await client.SendAsync(draft with { Id = [|Guid.NewGuid()|] })).IsAccepted)
                    break;
            }
        }
        finally
        {
            Console.WriteLine();
        }

        var id = 1;
        Console.WriteLine(id);
        """,
        """
        NirClient client = args.Length > 0 ? null! : throw new InvalidOperationException();
        Norskopplaering draft = args.Length > 0 ? null! : throw new InvalidOperationException();
        try
        {
            var registreringsId = Guid.NewGuid();
            while (true)
            {
                if ((await client.SendAsync(draft with { Id = registreringsId })).IsAccepted)
                    break;
            }
        }
        finally
        {
            Console.WriteLine();
        }

        var id = 1;
        Console.WriteLine(id);
        """);

    [Fact]
    public Task Where_the_name_is_taken_outside_or_the_loop_stands_alone_nothing_is_offered() => Fix.OffersNothingAsync(
        """
        class C
        {
            async Task A(NirClient client, Norskopplaering draft, bool c)
            {
                if (c)
                    while (true)
                    {
                        if ((await client.SendAsync(draft with { Id = [|Guid.NewGuid()|] })).IsAccepted)
                            break;
                    }
                while (true)
                {
                    var fresh = [|Guid.NewGuid()|];
                    if ((await client.SendAsync(draft with { Id = fresh })).IsAccepted)
                        break;
                }

                for (var fresh = 0; fresh < 2; fresh++)
                    Console.WriteLine(fresh);
            }
        }
        """);

    [Fact]
    public Task The_id_takes_its_comments_along_and_leaves_no_blank_line() => Fix.VerifyAsync(
        """
        class C
        {
            async Task A(NirClient client, Norskopplaering draft)
            {
                while (true)
                {
                    // The id.
                    var id = [|Guid.NewGuid()|]; // of the case

                    if ((await client.SendAsync(draft with { Id = id })).IsAccepted)
                        break;
                }
            }

            async Task B(NirClient client, Norskopplaering draft)
            {
                try { while (true) { if ((await client.SendAsync(draft with { Id = [|Guid.NewGuid()|] })).IsAccepted) break; } } finally { Console.WriteLine(); }
            }
        }
        """,
        """
        class C
        {
            async Task A(NirClient client, Norskopplaering draft)
            {
                // The id.
                var id = Guid.NewGuid(); // of the case
                while (true)
                {
                    if ((await client.SendAsync(draft with { Id = id })).IsAccepted)
                        break;
                }
            }

            async Task B(NirClient client, Norskopplaering draft)
            {
                try { var id = Guid.NewGuid(); while (true) { if ((await client.SendAsync(draft with { Id = id })).IsAccepted) break; } } finally { Console.WriteLine(); }
            }
        }
        """);
}
