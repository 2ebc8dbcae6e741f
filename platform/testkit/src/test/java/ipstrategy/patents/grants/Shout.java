package ipstrategy.patents.grants;

class Shout {

    void out(String word) {
        System.out.println(word);
    }
}
