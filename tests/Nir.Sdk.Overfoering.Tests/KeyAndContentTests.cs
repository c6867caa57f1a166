using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nir.Sdk.Contract;
using Nir.Sdk.Overfoering.Protection;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Tests.Fixtures;
using Nir.Testing;

namespace Nir.Sdk.Overfoering.Tests;

/// <summary>What stands in the rows, and who can read it.</summary>
public sealed class KeyAndContentTests
{
    private static readonly string[] FirstColumns =
    [
        .. "id person sequence kommune rolle familie registrering schema payload hash deadline seenversion state live due doubt notbefore fence attempts version reason detail enqueued changed eraseafter told supersededby"
            .Split(' ').Select(static column => $"nir_outbox.{column}"),
        .. "number person turn".Split(' ').Select(static column => $"nir_outbox_turn.{column}"),
        .. "id kind registrering kommune familie version detail time notbefore".Split(' ').Select(static column => $"nir_outbox_event.{column}"),
        .. "name secret".Split(' ').Select(static column => $"nir_outbox_secret.{column}"),
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_identifier_stands_in_the_database()
    {
        var database = new SqliteDatabase();
        await using var host = await OutboxHost.StartAsync(database);
        var person = host.Nir.CreatePerson();
        await host.EnqueueAsync(person.CreateIntroduksjonsprogram());
        await host.EnqueueAsync(person.CreateNorskopplaering() with { Vedtak = [] });
        await host.SendAllAsync();

        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(database.File)!))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes, Stop);
            Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(person.Foedselsnummer.RevealValue())));
            Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(person.DufNummer.RevealValue())));
        }

        Assert.DoesNotContain(person.Foedselsnummer.RevealValue(), host.Log.Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parked_row_that_nobody_can_read_is_no_conflict_and_breaks_no_page()
    {
        await using var host = await OutboxHost.StartAsync();
        var program = host.Nir.CreatePerson().CreateIntroduksjonsprogram();
        await host.EnqueueAsync(program);
        await PoisonAsync(host, program.Id);
        await host.SendAllAsync();

        Assert.Equal(OverfoeringReason.Unreadable, (await host.Outbox.FindAsync(program.Id, Stop))!.Reason);
        Assert.Null(await host.Outbox.ReadConflictAsync(program.Id, Stop));
    }

    [Fact]
    public async Task A_refused_row_that_nobody_can_read_keeps_no_other_from_a_replay()
    {
        await using var host = await OutboxHost.StartAsync();
        var (poisoned, other) = (host.Nir.CreatePerson().CreateIntroduksjonsprogram(), host.Nir.CreatePerson().CreateIntroduksjonsprogram());
        await host.EnqueueAsync(poisoned with { Vedtak = [] });
        await host.EnqueueAsync(other with { Vedtak = [] });
        await host.SendAllAsync();
        await PoisonAsync(host, poisoned.Id);

        Assert.Equal(1, await host.Outbox.ReplayAsync("NIR1201", _ => other, Stop));
        await host.SendAllAsync();

        Assert.Equal(other.Id, Assert.Single(host.Nir.Registreringer).Registrering.Id);
    }

    private static Task<int> PoisonAsync(OutboxHost host, Guid registrering) => host.UseAsync(context => context.Set<OutboxRow>()
        .Where(row => row.Registrering == registrering)
        .ExecuteUpdateAsync(static set => set.SetProperty(static row => row.Payload, "poison"u8.ToArray()), Stop));

    [Fact]
    public async Task A_row_whose_key_is_gone_waits_names_the_key_and_goes_on_when_it_is_back()
    {
        var database = new SqliteDatabase();
        await using var host = await OutboxHost.StartAsync(database, static options => options.PersonKey = new byte[32]);
        await host.EnqueueAsync(host.Nir.CreatePerson().CreateIntroduksjonsprogram());
        await using (var other = host.StartNode(static options =>
        {
            options.PersonKey = new byte[32];
            options.Protector = TestKeys.Create("second");
        }))
        {
            await other.Outbox.SendDueAsync(Stop);
            var waiting = Assert.Single(await other.RowsAsync());
            Assert.Equal((OverfoeringState.Waiting, OverfoeringReason.KeyMissing, "first"), (waiting.State, waiting.Reason, waiting.Detail));
        }

        await host.SendAllAsync();

        Assert.Single(host.Nir.Registreringer);
    }

    [Fact]
    public async Task What_was_encrypted_with_an_older_key_is_read_after_a_rotation()
    {
        await using var host = await OutboxHost.StartAsync();
        await host.EnqueueAsync(host.Nir.CreatePerson().CreateIntroduksjonsprogram());
        await using var rotated = host.StartNode(static options => options.Protector = TestKeys.Create("second", "first"));

        await rotated.EnqueueAsync(host.Nir.CreatePerson().CreateIntroduksjonsprogram());
        await rotated.SendAllAsync();

        Assert.Equal(2, host.Nir.Registreringer.Count);
    }

    [Fact]
    public void A_content_that_was_changed_is_not_read()
    {
        var keys = TestKeys.Create("first");
        var encrypted = keys.Protect([1, 2, 3]);
        encrypted[^1] ^= 1;

        Assert.ThrowsAny<CryptographicException>(() => keys.Unprotect(encrypted));
        Assert.Equal("first", Assert.Throws<MissingKeyException>(() => TestKeys.Create("second").Unprotect(keys.Protect([1]))).Key);
    }

    [Fact]
    public async Task A_poisoned_row_is_parked_with_its_reason_and_only_its_person_waits()
    {
        await using var host = await OutboxHost.StartAsync();
        var person = host.Nir.CreatePerson();
        var poisoned = await host.EnqueueAsync(person.CreateIntroduksjonsprogram());
        await host.EnqueueAsync(person.CreateNorskopplaering());
        await host.EnqueueAsync(host.Nir.CreatePerson().CreateIntroduksjonsprogram());
        await host.UseAsync(context => context.Set<OutboxRow>().Where(row => row.Id == poisoned.Row)
            .ExecuteUpdateAsync(static set => set.SetProperty(static row => row.Payload, new byte[] { 1, 2, 3 }), Stop));

        await host.SendAllAsync();

        var rows = await host.RowsAsync();
        Assert.Equal((OverfoeringState.Parked, OverfoeringReason.Unreadable), (rows[0].State, rows[0].Reason));
        Assert.Equal(OverfoeringState.Waiting, rows[1].State);
        Assert.Single(host.Nir.Registreringer);
    }

    [Fact]
    public async Task A_row_of_a_newer_version_is_left_to_it_and_no_try_is_used()
    {
        await using var host = await OutboxHost.StartAsync();
        await host.EnqueueAsync(host.Nir.CreatePerson().CreateIntroduksjonsprogram());
        await host.UseAsync(static context => context.Set<OutboxRow>()
            .ExecuteUpdateAsync(static set => set.SetProperty(static row => row.Schema, OutboxRow.CurrentSchema + 1), Stop));

        await host.SendAllAsync();

        var row = Assert.Single(await host.RowsAsync());
        Assert.Equal((OverfoeringState.Waiting, 0L, 1), (row.State, row.Fence, row.Live));
        Assert.Equal(1, (await host.Outbox.ReadOverviewAsync(Stop)).Newer);
    }

    [Fact]
    public async Task A_row_of_an_older_version_is_read_and_sent_also_with_members_that_are_not_known_any_more()
    {
        await using var host = await OutboxHost.StartAsync();
        var program = host.Nir.CreatePerson().CreateIntroduksjonsprogram();
        var row = await host.EnqueueAsync(program);
        var old = Encoding.UTF8.GetString(NirJson.Write(program)).TrimEnd('}') + ",\"utgaattFelt\":\"x\"}";
        await host.UseAsync(context => context.Set<OutboxRow>().Where(one => one.Id == row.Row).ExecuteUpdateAsync(set => set
            .SetProperty(static one => one.Schema, 0)
            .SetProperty(static one => one.Payload, TestKeys.Create("first").Protect(Encoding.UTF8.GetBytes(old))), Stop));

        await host.SendAllAsync();

        Assert.Equal(program.Id, Assert.Single(host.Nir.Registreringer).Registrering.Id);
    }

    [Fact]
    public void Columns_are_only_ever_added()
    {
        using var context = new FagContext(new DbContextOptionsBuilder<FagContext>().UseSqlite("Data Source=:memory:").Options);
        var columns = context.Model.GetEntityTypes().Where(static type => type.ClrType.Namespace == typeof(OutboxRow).Namespace)
            .SelectMany(static type => type.GetProperties().Select(property => $"{type.GetTableName()}.{property.GetColumnName()}"));

        // Two versions run beside each other while a program is upgraded: the older still writes these.
        Assert.Empty(FirstColumns.Except(columns));
    }

    [Fact]
    public async Task What_is_kept_is_the_contracts_JSON_and_no_name_of_a_type()
    {
        await using var host = await OutboxHost.StartAsync();
        var program = host.Nir.CreatePerson().CreateIntroduksjonsprogram();
        await host.EnqueueAsync(program);

        var kept = TestKeys.Create("first").Unprotect(Assert.Single(await host.RowsAsync()).Payload);

        Assert.Equal(NirJson.Write(program), kept);
        Assert.DoesNotContain("Nir.Sdk", Encoding.UTF8.GetString(kept), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Keys_that_are_kept_nowhere_are_warned_of(bool areKept)
    {
        var database = new SqliteDatabase();
        await using var host = await OutboxHost.StartAsync(database, static options => options.Protector = null, services =>
        {
            if (areKept)
            {
                services.AddDataProtection().PersistKeysToFileSystem(new(Path.GetDirectoryName(database.File)!));
            }
        });
        await host.EnqueueAsync(host.Nir.CreatePerson().CreateIntroduksjonsprogram());
        await using (await host.StartWorkerAsync())
        {
            while (host.Nir.Registreringer.Count == 0)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Stop);
            }
        }

        Assert.Equal(!areKept, host.Log.Tekst.Contains("not kept anywhere", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_programs_data_protection_keys_serve_when_it_has_no_others()
    {
        await using var host = await OutboxHost.StartAsync(configure: static options => options.Protector = null);
        await host.EnqueueAsync(host.Nir.CreatePerson().CreateIntroduksjonsprogram());

        await host.SendAllAsync();

        Assert.Single(host.Nir.Registreringer);
    }
}
